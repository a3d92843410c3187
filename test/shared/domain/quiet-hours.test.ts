import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, nextAllowed, quietMinutes, readTime } from '#shared/domain/quiet-hours.ts'

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((both) => both.map((n) => String(n).padStart(2, '0')).join(':'))
const NIGHT = { from: '21:00', to: '09:00' }

describe('quiet hours', () => {
  it('reach across midnight, their end not counted', () => {
    expect(
      ['20:59', '21:00', '23:59', '00:00', '08:59', '09:00'].map((at) => isQuiet(at, NIGHT)),
    ).toEqual([false, true, true, true, true, false])
    expect(isQuiet('13:00', { from: '12:00', to: '14:00' })).toBe(true)
  })

  it('say when a message may go out instead, today or on the next day', () => {
    expect(nextAllowed('22:15', NIGHT)).toEqual({ time: '09:00', nextDay: true })
    expect(nextAllowed('06:00', NIGHT)).toEqual({ time: '09:00', nextDay: false })
    expect(nextAllowed('10:00', NIGHT)).toBeNull()
    expect(nextAllowed('22:15', null)).toBeNull()
  })

  it('are as many minutes as there are quiet ones, and what they put off goes out', () => {
    const day = Array.from({ length: 24 * 60 }, (_, i) =>
      [Math.floor(i / 60), i % 60].map((n) => String(n).padStart(2, '0')).join(':'),
    )
    fc.assert(
      fc.property(time, time, time, (from, to, at) => {
        const quiet = { from, to }
        expect(day.filter((one) => isQuiet(one, quiet))).toHaveLength(quietMinutes(quiet))
        const next = nextAllowed(at, quiet)
        expect(next !== null).toBe(isQuiet(at, quiet))
        if (next) {
          expect(isQuiet(next.time, quiet)).toBe(false)
          expect(next.nextDay).toBe(next.time <= at)
        }
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['21.30', '21:30'],
    ['9 pm', '21:00'],
    ['12am', '00:00'],
    ['25:00', null],
    ['9:75', null],
    ['soon', null],
    ['', null],
  ])('read %j as %j', (typed, read) => expect(readTime(typed)).toBe(read))
})
