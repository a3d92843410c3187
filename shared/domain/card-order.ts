import type { Card } from './card.ts'
import { MOMENTS } from './moment.ts'

export type Ordered = Pick<Card, 'id' | 'order'>

/** The order of the cards of one cell: by key, and by id where two devices made the same. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Cards in the order in which the board shows them: by moment, column and place. By code unit, as
 * SQLite orders keys; never by locale.
 *
 * @param columns in board order
 */
export function inBoardOrder(columns: readonly { id: string }[], cards: readonly Card[]): Card[] {
  const columnAt = new Map(columns.map(({ id }, i) => [id, i]))
  return cards.toSorted(
    (a, b) =>
      MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
      (columnAt.get(a.columnId) ?? 0) - (columnAt.get(b.columnId) ?? 0) ||
      byOrder(a, b),
  )
}
