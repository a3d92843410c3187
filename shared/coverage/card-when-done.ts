import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { cardStrength, type CardStrength } from './strength.ts'
import type { CoverageInput } from './types.ts'

type Column = CoverageInput['columns'][number]

/** The first of the columns that count most: where a card ends. `null` without columns. */
export function lastColumn(columns: readonly Column[]): Column | null {
  let last: Column | null = null
  for (const column of columns) if (!last || column.progress > last.progress) last = column
  return last
}

/**
 * A card live today, fresh, with its checklist done (coverage-model §7) and rights that hold: where all
 * have ended, they are renewed without an end. One that is in a last column already stays there.
 */
export function cardWhenDone(
  card: Card,
  now: CardStrength,
  last: Column,
  today: IsoDate,
): { card: Card; strength: CardStrength } {
  const stays = now.progress >= last.progress
  const progress = stays ? now.progress : last.progress
  const done: Card = {
    ...card,
    columnId: stays ? card.columnId : last.id,
    checklist: card.checklist.map((item) => ({ ...item, done: true })),
    rights: now.rightsEnded ? card.rights.map((one) => ({ ...one, endsOn: null })) : card.rights,
    publishedOn: card.publishedOn ?? (!stays && progress >= 1 ? today : null),
  }
  const strength = cardStrength(done, progress, today)
  if (strength.freshness === 1) return { card: done, strength }
  const fresh = { ...done, refreshedOn: today }
  return { card: fresh, strength: cardStrength(fresh, progress, today) }
}
