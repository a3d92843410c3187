import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundAlong } from '#shared/coverage/round-along.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

test('rounded figures add up to the rounded sum, and none is a whole unit off', () => {
  const points = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 30 })
  fc.assert(
    fc.property(points, (values) => {
      const rounded = roundAlong(values, 1)
      expect(sum(rounded)).toBeCloseTo(Math.round(sum(values) * 10) / 10, 6)
      for (const [i, value] of values.entries()) {
        expect(Math.abs(rounded[i]! - value)).toBeLessThan(0.1 + 1e-9)
        expect(Math.round(rounded[i]! * 10) / 10).toBe(rounded[i])
      }
    }),
  )
})

test('few figures of one size come out even', () => {
  expect(roundAlong([0.04, 0.04, 0.04], 1)).toEqual([0, 0.1, 0])
  expect(roundAlong([-1.25, 3, 0], 1)).toEqual([-1.2, 3, 0])
  expect(roundAlong([], 1)).toEqual([])
})
