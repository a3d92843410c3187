import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToSum, roundWonAndLost } from '#shared/coverage/round-to-sum.ts'

const amounts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('roundToSum', () => {
  it('gives the missing unit to the largest remainder', () => {
    expect(roundToSum([33.34, 33.33, 33.33], 1)).toEqual([33.4, 33.3, 33.3])
  })

  it('adds up to the rounded sum, each value less than a unit away', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const rounded = roundToSum(values, 1)
        expect(Math.abs(sum(rounded) - sum(values))).toBeLessThan(0.05 + 1e-6)
        rounded.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(0.1 + 1e-6))
      }),
    )
  })
})

describe('roundWonAndLost', () => {
  it('prints rows that add up and nothing below zero', () => {
    const part = fc.record({
      share: fc.double({ min: 0, max: 0.2, noNaN: true }),
      value: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const rows = roundWonAndLost(
          parts.map(({ share, value }) => ({
            points: 100 * share * value,
            lost: 100 * share * (1 - value),
          })),
          1,
        )
        for (const { won, lost, of } of rows) {
          expect(lost).toBeGreaterThanOrEqual(0)
          expect(of).toBeCloseTo(won + lost, 9)
        }
        const whole = sum(parts.map(({ share }) => 100 * share))
        expect(Math.abs(sum(rows.map(({ of }) => of)) - whole)).toBeLessThan(0.05 + 1e-6)
        const points = sum(parts.map(({ share, value }) => 100 * share * value))
        expect(Math.abs(sum(rows.map(({ won }) => won)) - points)).toBeLessThan(0.05 + 1e-6)
      }),
    )
  })

  it('leaves what is won in full without a loss', () => {
    const third = { points: 100 / 3, lost: 0 }
    expect(roundWonAndLost([third, third, { points: 0, lost: 100 / 3 }], 1)).toEqual([
      { won: 33.4, lost: 0, of: 33.4 },
      { won: 33.3, lost: 0, of: 33.3 },
      { won: 0, lost: 33.3, of: 33.3 },
    ])
  })
})
