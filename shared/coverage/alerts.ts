import type { Card } from '#shared/domain/card.ts'
import type { Column } from '#shared/domain/column.ts'
import type { GrownTopic } from '#shared/domain/growth.ts'
import { daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { type ByMoment, MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { rightsEndings } from '#shared/domain/rights.ts'
import { type Alert, byUrgency, type CardRef, RIGHTS_STAGES } from './alert.ts'
import { assetAlerts, type AssetOutline, makerOf } from './asset-alerts.ts'
import { elementValues, firstElement, isThin } from './decision.ts'
import { messageAlerts } from './message-alerts.ts'
import { cardStrength, staleOn } from './strength.ts'

/** So many days before a card goes stale it is told that it will. */
export const STALE_SOON_DAYS = 30

/** What alerts are read from; the state of a plan in a window fits. */
export type AlertInput = {
  settings: Pick<PlanSettings, 'targets' | 'path' | 'momentWeights' | 'weeklyCap' | 'audienceCaps'>
  columns: readonly Pick<Column, 'id' | 'title' | 'progress' | 'limit'>[]
  cards: { values(): Iterable<Card> }
  topics: ReadonlyMap<string, { title: string; moment: Moment | null }>
  score: { moments: ByMoment<{ score: number }> }
  today: IsoDate
}

/**
 * All that needs eyes in a plan, the most pressing first. One pass over the cards.
 *
 * @param grown topics that are searched half as much again, answered or not
 * @param messages what is known of the messages; left out: nothing is told of them
 * @param made what is known of creators and their assets; left out: nothing is told but their rights
 */
export function alertsOf(
  plan: AlertInput,
  grown: readonly GrownTopic[],
  messages?: MessageOutline,
  made?: AssetOutline,
): Alert[] {
  const cards = [...plan.cards.values()].filter((card) => !card.archived)
  const progress = new Map(plan.columns.map((column) => [column.id, column.progress]))
  const found = [
    ...momentsUnderTarget(plan),
    ...thinFirstElement(plan, cards, progress),
    ...columnsOverLimit(plan, cards),
    ...topicsThatGrew(plan, cards, progress, grown),
    ...(messages ? messageAlerts(plan, cards, messages) : []),
  ]
  for (const card of cards) {
    found.push(...rightsOf(card, plan.today, made))
    if (made) found.push(...assetAlerts(card, made, plan.today))
    const stale = staleness(card, progress.get(card.columnId) ?? 0, plan.today)
    if (stale) found.push(stale)
  }
  return byUrgency(found)
}

function momentsUnderTarget({ settings, score }: AlertInput): Alert[] {
  return MOMENTS.flatMap((moment): Alert[] => {
    const shown = Math.round(score.moments[moment].score)
    const target = Math.round(settings.targets[moment])
    return shown < target ? [{ kind: 'under-target', moment, score: shown, target }] : []
  })
}

function thinFirstElement(
  { settings, today }: AlertInput,
  cards: readonly Card[],
  progress: ReadonlyMap<string, number>,
): Alert[] {
  const values = elementValues(cards, (columnId) => progress.get(columnId) ?? 0, today)
  const found = firstElement(settings, values)
  if (!found || !isThin(found.overall)) return []
  const { overall, ...first } = found
  return [{ kind: 'first-element-thin', ...first, covered: Math.round(100 * overall) }]
}

function rightsOf(card: Card, today: IsoDate, made: AssetOutline | undefined): Alert[] {
  if (card.rights.length === 0) return []
  const ref = { cardId: card.id, title: card.title, ...makerOf(card.id, made) }
  const endings = rightsEndings(card.rights)
  const last = endings.at(-1)!
  if (last.endsOn !== null && last.endsOn < today) {
    return [{ kind: 'rights-ended', endedOn: last.endsOn, ...ref }]
  }
  return endings.flatMap(({ endsOn, uses }): Alert[] => {
    if (endsOn === null || endsOn < today) return []
    const daysLeft = daysBetween(today, endsOn)
    const stage = RIGHTS_STAGES.findLast((days) => daysLeft <= days)
    return stage === undefined
      ? []
      : [{ kind: 'rights-ending', endsOn, daysLeft, stage, uses, ...ref }]
  })
}

function staleness(card: Card, progress: number, today: IsoDate): Alert | null {
  const since = card.refreshedOn ?? card.publishedOn
  const from = since && staleOn(card, progress)
  if (!from) return null
  const ref = { cardId: card.id, title: card.title, since }
  const daysLeft = daysBetween(today, from)
  if (daysLeft > STALE_SOON_DAYS) return null
  if (daysLeft > 0) return { kind: 'going-stale', staleOn: from, daysLeft, ...ref }
  return { kind: 'stale', freshness: cardStrength(card, progress, today).freshness, ...ref }
}

function columnsOverLimit({ columns }: AlertInput, cards: readonly Card[]): Alert[] {
  if (columns.every(({ limit }) => limit === null)) return []
  const held = new Map(columns.map(({ id }) => [id, new Map<Moment, number>()]))
  for (const { columnId, moment } of cards) {
    const lanes = held.get(columnId)
    lanes?.set(moment, (lanes.get(moment) ?? 0) + 1)
  }
  return columns.flatMap(({ id, title, limit }): Alert[] => {
    const lanes = held.get(id)!
    const count = [...lanes.values()].reduce((sum, each) => sum + each, 0)
    if (limit === null || count <= limit) return []
    const most = MOMENTS.map((moment) => ({ moment, cards: lanes.get(moment) ?? 0 })).reduce(
      (fullest, lane) => (lane.cards > fullest.cards ? lane : fullest),
    )
    return [{ kind: 'over-limit', columnId: id, title, limit, cards: count, fullest: most }]
  })
}

function topicsThatGrew(
  { topics, today }: AlertInput,
  cards: readonly Card[],
  progress: ReadonlyMap<string, number>,
  grown: readonly GrownTopic[],
): Alert[] {
  if (grown.length === 0) return []
  const asked = new Set(grown.map(({ topicId }) => topicId))
  const answered = new Set<string>()
  const begun = new Map<string, CardRef>()
  for (const card of cards) {
    for (const topicId of card.topics) {
      if (!asked.has(topicId) || answered.has(topicId)) continue
      const { strength } = cardStrength(card, progress.get(card.columnId) ?? 0, today)
      if (strength > 0) answered.add(topicId)
      else if (!begun.has(topicId)) begun.set(topicId, { cardId: card.id, title: card.title })
    }
  }
  return grown.flatMap((topic): Alert[] => {
    const known = topics.get(topic.topicId)
    if (!known || answered.has(topic.topicId)) return []
    const { title, moment } = known
    return [
      { kind: 'topic-grew', ...topic, title, moment, begun: begun.get(topic.topicId) ?? null },
    ]
  })
}
