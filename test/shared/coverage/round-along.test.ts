import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundAlong } from '#shared/coverage/round-along.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const rounded = (value: number) => Math.round(value * 10) / 10

test('rounded steps lead from the rounded figure to the rounded figure, none a whole unit off', () => {
  const points = fc.double({ min: -100, max: 100, noNaN: true })
  fc.assert(
    fc.property(points, fc.array(points, { maxLength: 30 }), (from, values) => {
      const steps = roundAlong(from, values, 1)
      expect(rounded(from) + sum(steps)).toBeCloseTo(rounded(from + sum(values)), 6)
      for (const [i, value] of values.entries()) {
        expect(Math.abs(steps[i]! - value)).toBeLessThan(0.1 + 1e-9)
        expect(rounded(steps[i]!)).toBe(steps[i])
      }
    }),
  )
})

test('what is larger is never shown below what is smaller, and nothing as something', () => {
  const points = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(points, fc.array(points, { maxLength: 30 }), (from, values) => {
      const steps = roundAlong(from, values, 1)
      const larger = values.map((_, i) => i).toSorted((a, b) => values[a]! - values[b]!)
      for (const [at, i] of larger.slice(1).entries()) {
        if (values[larger[at]!] === values[i]) continue
        expect(steps[larger[at]!]).toBeLessThanOrEqual(steps[i]!)
      }
    }),
  )
  expect(roundAlong(65, [-2.733, 0.489, 0.356, -0.311, 0.133, 0.111, -0.022, -0.022], 1)).toEqual([
    -2.7, 0.5, 0.3, -0.3, 0.1, 0.1, 0, 0,
  ])
})

test('few figures of one size come out even', () => {
  expect(roundAlong(0, [0.04, 0.04, 0.04], 1)).toEqual([0.1, 0, 0])
  expect(roundAlong(64.24, [0.5], 1)).toEqual([0.5])
  expect(roundAlong(64.26, [0.5], 1)).toEqual([0.5])
  expect(roundAlong(64.24, [0.53], 1)).toEqual([0.6])
  expect(roundAlong(50, [-1.25, 3, 0], 1)).toEqual([-1.2, 3, 0])
  expect(roundAlong(50, [], 1)).toEqual([])
})
