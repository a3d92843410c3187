import type { Card } from './card.ts'

export type Ordered = Pick<Card, 'id' | 'order'>

/** The order of the cards of one cell: by key, and by id where two devices made the same. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
