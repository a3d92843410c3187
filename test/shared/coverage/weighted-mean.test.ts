import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedMean, weightedMeanBounds } from '#shared/coverage/weighted-mean.ts'

/** The largest mean by the textbook: sort by value, switch from low to high weights at every place. */
function largestBySorting(rows: { value: number; low: number; high: number }[]): number {
  const sorted = rows.toSorted((a, b) => a.value - b.value)
  const means = Array.from({ length: rows.length + 1 }, (_, from) =>
    weightedMean(
      sorted.map((row, i) => ({ weight: i >= from ? row.high : row.low, value: row.value })),
      (row) => row.value,
    )!,
  )
  return Math.max(...means)
}

test('the bounds under interval weights are those found by sorting and switching once', () => {
  const row = fc
    .tuple(
      fc.oneof(fc.constantFrom(0, 0.3, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      fc.double({ min: 1, max: 13, noNaN: true }),
      fc.double({ min: 0, max: 6, noNaN: true }),
    )
    .map(([value, low, more]) => ({ value, low, high: low + more }))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 200 }), (rows) => {
      const bounds = weightedMeanBounds(
        rows.map((r) => r.value),
        rows.map((r) => r.low),
        rows.map((r) => r.high),
      )
      const mirrored = rows.map((r) => ({ ...r, value: -r.value }))
      expect(bounds.high).toBeCloseTo(largestBySorting(rows), 10)
      expect(bounds.low).toBeCloseTo(-largestBySorting(mirrored), 10)
    }),
  )
})

test('nothing to weigh has no mean', () => {
  expect(weightedMean([], () => 1)).toBeNull()
  expect(weightedMean([{ weight: 0 }], () => 1)).toBeNull()
})
