import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/domain/iso-date.ts'
import { shownDays, spreadApart, trendScale } from '#renderer/features/coverage/trend-scale.ts'

const box = { left: 40, right: 640, top: 10, bottom: 210 }
const days = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 })
  .map((all) => all.toSorted((a, b) => a - b).map((day) => addDays('2026-01-01', day)))

describe('the scale of a line over time', () => {
  test('puts scores between bottom and top and days between left and right, by time', () => {
    const scale = trendScale(['2026-01-01', '2026-01-11', '2026-04-11'], box)
    expect([scale.y(0), scale.y(50), scale.y(100)]).toEqual([210, 110, 10])
    expect(scale.x('2026-01-01')).toBe(40)
    expect(scale.x('2026-01-11')).toBe(100)
    expect(scale.x('2026-04-11')).toBe(640)
    expect([0, 69, 71, 999].map(scale.nearest)).toEqual([0, 0, 1, 2])
  })

  test('has room for a single day', () => {
    const scale = trendScale(['2026-01-01'], box)
    expect(scale.x('2026-01-01')).toBe(640)
    expect(scale.nearest(10)).toBe(0)
  })

  test('names days with room between them, the last always', () => {
    fc.assert(
      fc.property(days, (all) => {
        const scale = trendScale(all, box)
        const shown = shownDays(all, scale, 80)
        expect(shown.at(-1)).toBe(all.at(-1))
        for (const [i, day] of shown.slice(1).entries()) {
          expect(scale.x(day) - scale.x(shown[i]!)).toBeGreaterThanOrEqual(80)
        }
      }),
    )
  })
})

test('names at the ends of lines keep apart and inside, near where their lines end', () => {
  const ends = fc.array(fc.double({ min: 10, max: 210, noNaN: true }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(ends, (places) => {
      const spread = spreadApart(places, 15, 210)
      const sorted = spread.toSorted((a, b) => a - b)
      for (const [i, place] of sorted.slice(1).entries()) {
        expect(place - sorted[i]!).toBeGreaterThanOrEqual(15 - 1e-9)
      }
      expect(Math.max(...spread)).toBeLessThanOrEqual(210)
      for (const [i, place] of spread.entries()) {
        expect(Math.abs(place - places[i]!)).toBeLessThanOrEqual(15 * places.length)
      }
    }),
  )
})
