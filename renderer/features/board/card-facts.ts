import type { Card } from '#shared/domain/card.ts'
import { daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import { rightsEndOn, rightsHaveEnded } from '#shared/domain/rights.ts'

/** Rights that end within so many days are named on the card. */
const RIGHTS_SOON = 30

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
  const end = rightsEndOn(card.rights)
  if (end !== null) {
    const days = daysBetween(today, end)
    if (days <= RIGHTS_SOON) return { alarm: 'rights-ending', days }
  }
  return null
}
