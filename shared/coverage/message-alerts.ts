import type { Card } from '#shared/domain/card.ts'
import type { Column } from '#shared/domain/column.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import { consentGap, replyState } from '#shared/domain/message.ts'
import type { Caps } from '#shared/domain/message-caps.ts'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { type AudienceWeek, isoMonday, overCap, sendersOf } from '../messages/week-load.ts'
import type { Alert } from './alert.ts'

/** So many weeks, this one among them, are looked at for broken caps. */
export const WEEKS_AHEAD = 8

type Plan = {
  settings: Caps
  columns: readonly Pick<Column, 'id' | 'progress'>[]
  today: IsoDate
}

/**
 * What needs eyes among the messages of a plan: audiences that would get more than their cap, messages
 * under way to which nobody's consent is noted, replies slower than their target.
 */
export function messageAlerts(
  plan: Plan,
  cards: readonly Card[],
  outline: MessageOutline,
): Alert[] {
  const known = new Map(outline.messages.map((message) => [message.id, message]))
  const replies = new Map(outline.replies.map(({ cardId, minutes }) => [cardId, minutes]))
  const begun = new Set(plan.columns.filter(({ progress }) => progress > 0).map(({ id }) => id))
  const found = brokenCaps(
    plan,
    sendersOf(cards, plan.columns, (id) => known.get(id)),
  )
  for (const { id: cardId, title, kind, columnId, archived } of cards) {
    if (kind !== 'message' || archived) continue
    const message = known.get(cardId)
    const gap = message ? consentGap(message) : 'none'
    if (gap !== null && begun.has(columnId)) found.push({ kind: 'no-consent', gap, cardId, title })
    const target = message?.replyTarget ?? null
    const measured = replies.get(cardId) ?? null
    if (target !== null && measured !== null && replyState(target, measured) === 'missed') {
      found.push({ kind: 'reply-missed', target, measured, cardId, title })
    }
  }
  return found
}

function brokenCaps({ settings, today }: Plan, senders: Parameters<typeof overCap>[0]): Alert[] {
  const broken = new Map<string, (AudienceWeek & { week: IsoDate })[]>()
  for (let i = 0; i < WEEKS_AHEAD; i += 1) {
    const week = addDays(isoMonday(today), 7 * i)
    for (const load of overCap(senders, week, settings)) {
      const weeks = broken.get(load.audience) ?? []
      weeks.push({ ...load, week })
      broken.set(load.audience, weeks)
    }
  }
  return [...broken].map(([audience, weeks]): Alert => {
    const worst = weeks.reduce((most, week) => (week.over > most.over ? week : most))
    const { sends, over, cap } = worst
    return {
      ...{ kind: 'over-cap', audience, sends, over, cap: cap ?? 0 },
      ...{ week: weeks[0]!.week, weeks: weeks.length },
    }
  })
}
