import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOf, timeOf } from '#renderer/features/results/time-scale.ts'
import { addDays } from '#shared/domain/iso-date.ts'

const today = '2026-11-21'

it('the time shown begins with the first number or experiment and is four weeks at least', () => {
  expect(timeOf([], [], today)).toEqual({ from: '2026-10-25', to: today })
  const results = [{ from: '2026-09-01' }, { from: '2026-08-01' }]
  expect(timeOf(results, [{ startsOn: '2026-07-15' }], today).from).toBe('2026-07-15')
})

it('places of days lie in the picture, later ones further right', () => {
  const day = fc.integer({ min: -500, max: 500 }).map((n) => addDays(today, n))
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), day, day, (days, a, b) => {
      const place = placeOf(
        timeOf(
          days.map((from) => ({ from })),
          [],
          today,
        ),
        300,
      )
      for (const one of [a, b]) {
        expect(place(one)).toBeGreaterThanOrEqual(0)
        expect(place(one)).toBeLessThanOrEqual(300)
      }
      expect(Math.sign(place(a) - place(b)) * (a < b ? 1 : -1)).toBeLessThanOrEqual(0)
    }),
  )
})
