import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing-jittered'
import type { Ordered } from '#shared/domain/card-order.ts'

/**
 * A provisional key for a card dropped before `beforeId` (`null`: at the end) among `cell`, which is
 * in order. The backend answers with the real one.
 */
export function orderAt(cell: readonly Ordered[], beforeId: string | null): string {
  return ordersAt(cell, beforeId, 1)[0]!
}

/** The same for several cards that land together, in their order. */
export function ordersAt(
  cell: readonly Ordered[],
  beforeId: string | null,
  count: number,
): string[] {
  const at = beforeId === null ? cell.length : cell.findIndex((card) => card.id === beforeId)
  const index = at < 0 ? cell.length : at
  const lower = cell[index - 1]?.order ?? null
  const upper = cell[index]?.order ?? null
  if (lower !== null && upper !== null && lower >= upper) {
    return Array.from({ length: count }, () => lower)
  }
  return count === 1
    ? [generateKeyBetween(lower, upper)]
    : generateNKeysBetween(lower, upper, count)
}
