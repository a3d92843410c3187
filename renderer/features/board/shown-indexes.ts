/** The indexes to draw: `[first, last)` and the pinned ones outside it, each once, rising. */
export function shownIndexes(
  first: number,
  last: number,
  count: number,
  pinned: readonly number[],
): number[] {
  const shown = new Set<number>()
  for (const index of pinned) if (index >= 0 && index < count) shown.add(index)
  for (let index = first; index < last; index += 1) shown.add(index)
  return [...shown].toSorted((a, b) => a - b)
}
