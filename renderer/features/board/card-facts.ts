import type { Card } from '#shared/domain/card.ts'
import type { CheckState } from '#shared/domain/check.ts'
import { daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import { rightsEndOn, rightsEndSoon, rightsHaveEnded } from '#shared/domain/rights.ts'

/** What a card must not keep to itself: the most pressing of its dates. */
export type CardAlarm =
  | { alarm: 'rights-ended' }
  | { alarm: 'late'; days: number }
  | { alarm: 'rights-ending'; days: number }

/** `live`: the card stands in a column of progress 1, so that its due date is past worrying. */
export function cardAlarm(card: Card, live: boolean, today: IsoDate): CardAlarm | null {
  if (rightsHaveEnded(card.rights, today)) return { alarm: 'rights-ended' }
  if (!live && card.dueOn !== null && card.dueOn < today) {
    return { alarm: 'late', days: daysBetween(card.dueOn, today) }
  }
  if (!rightsEndSoon(card.rights, today)) return null
  return { alarm: 'rights-ending', days: daysBetween(today, rightsEndOn(card.rights)!) }
}

/** What a tile says of the check that its card fixes; a check that does not apply says nothing. */
export type CheckMark = Exclude<CheckState, 'not-applicable'>

export function checkMark(state: CheckState | undefined): CheckMark | null {
  return state === undefined || state === 'not-applicable' ? null : state
}

/** Longest text that a tile draws: more than its lines hold, little enough for any scroll. */
const LONGEST = 300

/** A text cut to what a tile can show, never inside a character. */
export function tileText(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
