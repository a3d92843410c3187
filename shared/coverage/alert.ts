import type { Disclosure } from '#shared/domain/asset.ts'
import type { Element } from '#shared/domain/card.ts'
import type { GrownTopic } from '#shared/domain/growth.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { ConsentGap } from '#shared/domain/message.ts'
import { type Moment, MOMENTS } from '#shared/domain/moment.ts'
import type { DecisionPath } from '#shared/domain/plan.ts'
import type { RightsUse } from '#shared/domain/rights.ts'

/** Usage rights are told about so many days before their end; 0 is their last day. */
export const RIGHTS_STAGES = [45, 30, 14, 0] as const
export type RightsStage = (typeof RIGHTS_STAGES)[number]

export type CardRef = { cardId: string; title: string }
/** `maker`: the name of the person who made it, where it is known. */
export type OfMaker = CardRef & { maker?: string }

/** One thing that needs somebody's eyes. */
export type Alert =
  /** Scores 0 to 100, as they are shown: rounded. */
  | { kind: 'under-target'; moment: Moment; score: number; target: number }
  /** The first element of the plan's path is thin over all moments; `covered` in percent, as shown. */
  | {
      kind: 'first-element-thin'
      path: DecisionPath
      element: Element
      covered: number
      /** Where it is served worst. */
      thinnest: Moment
    }
  /** `daysLeft`: 0 on the last day; `stage`: the next of 45, 30, 14, 0 that it has reached. */
  | ({ kind: 'rights-ending'; endsOn: IsoDate; daysLeft: number; stage: RightsStage } & {
      uses: readonly RightsUse[]
    } & OfMaker)
  /** All rights have ended: the card counts for nothing. */
  | ({ kind: 'rights-ended'; endedOn: IsoDate } & OfMaker)
  /** Rights to some uses of a creator's asset have ended while others hold: it counts as before. */
  | ({ kind: 'use-ended'; endedOn: IsoDate } & {
      uses: readonly RightsUse[]
      held: readonly RightsUse[]
    } & OfMaker)
  /** Posted, and nobody has seen the label that the deal asks for. */
  | ({ kind: 'undisclosed'; label: Disclosure; postedOn: IsoDate } & OfMaker)
  /** A user's own content is posted without their leave. */
  | ({ kind: 'unpermitted'; answer: 'not-asked' | 'waits' | 'refused' } & OfMaker)
  /** `staleOn`: the first day on which it counts for less. */
  | ({ kind: 'going-stale'; since: IsoDate; staleOn: IsoDate; daysLeft: number } & CardRef)
  /** `freshness`: 0.5 to below 1. */
  | ({ kind: 'stale'; since: IsoDate; freshness: number } & CardRef)
  /** More cards than the column should hold; `fullest`: the lane with most of them. */
  | {
      kind: 'over-limit'
      columnId: string
      title: string
      limit: number
      cards: number
      fullest: { moment: Moment; cards: number }
    }
  /** Searched half as much again, and no card answers it. `begun`: one that will, but counts nothing yet. */
  | ({
      kind: 'topic-grew'
      title: string
      moment: Moment | null
      begun: CardRef | null
    } & GrownTopic)
  /** More messages a week than the audience is to get; `week`: the first Monday of `weeks` such weeks, `sends` of the worst. */
  | {
      kind: 'over-cap'
      audience: string
      week: IsoDate
      weeks: number
      sends: number
      over: number
      cap: number
    }
  /** A message under way to which nobody's consent is noted. */
  | ({ kind: 'no-consent'; gap: ConsentGap } & CardRef)
  /** Minutes. */
  | ({ kind: 'reply-missed'; target: number; measured: number } & CardRef)
export type AlertKind = Alert['kind']

/** Which thing an alert is about: the same for as long as it is the same trouble, however bad. */
export function alertId(alert: Alert): string {
  switch (alert.kind) {
    case 'under-target':
      return `target ${alert.moment}`
    case 'first-element-thin':
      return `element ${alert.element}`
    case 'rights-ending':
      return `rights ${alert.cardId} ${alert.endsOn}`
    case 'rights-ended':
      return `rights ${alert.cardId} ${alert.endedOn}`
    case 'use-ended':
      return `use ${alert.cardId} ${alert.uses.join(' ')}`
    case 'undisclosed':
      return `label ${alert.cardId}`
    case 'unpermitted':
      return `leave ${alert.cardId}`
    case 'going-stale':
    case 'stale':
      return `stale ${alert.cardId} ${alert.since}`
    case 'over-limit':
      return `limit ${alert.columnId}`
    case 'topic-grew':
      return `grew ${alert.topicId}`
    case 'over-cap':
      return `cap ${alert.audience}`
    case 'no-consent':
      return `consent ${alert.cardId}`
    case 'reply-missed':
      return `reply ${alert.cardId}`
  }
}

/** How bad it is, in whole steps: of two alerts about one thing the higher is the worse. */
export function gradeOf(alert: Alert): number {
  switch (alert.kind) {
    case 'under-target':
      return Math.floor((alert.target - alert.score) / 5)
    case 'first-element-thin':
      return Math.floor((100 - alert.covered) / 5)
    case 'rights-ending':
      return RIGHTS_STAGES.indexOf(alert.stage)
    case 'rights-ended':
      return RIGHTS_STAGES.length
    case 'use-ended':
    case 'undisclosed':
      return 0
    case 'unpermitted':
      return alert.answer === 'refused' ? 1 : 0
    case 'going-stale':
      return 0
    case 'stale':
      // From fresh to half as strong in five steps.
      return 1 + Math.floor((1 - alert.freshness) * 10)
    case 'over-limit':
      return alert.cards - alert.limit
    case 'topic-grew':
      return Math.floor((2 * alert.now) / Math.max(alert.before, 1))
    case 'over-cap':
      return Math.ceil(alert.over)
    case 'no-consent':
      return 0
    case 'reply-missed':
      return Math.floor((2 * alert.measured) / alert.target)
  }
}

/** In the order in which they press. */
export const ALERT_KINDS: readonly AlertKind[] = [
  ...(['rights-ended', 'undisclosed', 'unpermitted', 'use-ended', 'rights-ending'] as const),
  ...(['no-consent', 'over-cap', 'under-target'] as const),
  ...(['first-element-thin', 'topic-grew', 'reply-missed'] as const),
  ...(['stale', 'going-stale', 'over-limit'] as const),
]

/** The most pressing first: what has run out, then what will, then what is weak. */
export function byUrgency(alerts: readonly Alert[]): Alert[] {
  return alerts
    .map((alert) => ({
      alert,
      at: ALERT_KINDS.indexOf(alert.kind),
      by: urgency(alert),
      moment: alert.kind === 'under-target' ? MOMENTS.indexOf(alert.moment) : 0,
    }))
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        a.by - b.by ||
        a.moment - b.moment ||
        (alertId(a.alert) < alertId(b.alert) ? -1 : 1),
    )
    .map(({ alert }) => alert)
}

/** Among alerts of a kind: the lower goes first. */
function urgency(alert: Alert): number {
  switch (alert.kind) {
    case 'under-target':
      return alert.score - alert.target
    case 'rights-ending':
    case 'going-stale':
      return alert.daysLeft
    case 'rights-ended':
    case 'use-ended':
    case 'undisclosed':
    case 'unpermitted':
    case 'first-element-thin':
      return 0
    case 'stale':
      return alert.freshness
    case 'over-limit':
      return alert.limit - alert.cards
    case 'topic-grew':
      return alert.before - alert.now
    case 'over-cap':
      return -alert.over
    case 'no-consent':
      return 0
    case 'reply-missed':
      return -alert.measured / alert.target
  }
}
