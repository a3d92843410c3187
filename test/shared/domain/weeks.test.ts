import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/domain/iso-date.ts'
import {
  addMonths,
  daysInMonth,
  monthStart,
  weekdayOf,
  weeksOfMonth,
  weekStart,
  type Weekday,
} from '#shared/domain/weeks.ts'

const day = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('1970-01-01', n))
const weekday = fc.integer({ min: 0, max: 6 }).map((n) => n as Weekday)

describe('weeks and months', () => {
  it('know their days', () => {
    expect(weekdayOf('2026-11-21')).toBe(6)
    expect(weekdayOf('1969-12-31')).toBe(3)
    expect(weekStart('2026-11-22', 1)).toBe('2026-11-16')
    expect(weekStart('2026-11-22', 0)).toBe('2026-11-22')
    expect(weeksOfMonth('2026-02-14', 1)[0]![0]).toBe('2026-01-26')
    expect(weeksOfMonth('2027-02-14', 1)).toHaveLength(4)
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2000, 2)]).toEqual([29, 28, 29])
  })

  it('begin on the day asked for, at most six days before', () => {
    fc.assert(
      fc.property(day, weekday, (date, first) => {
        const start = weekStart(date, first)
        expect(weekdayOf(start)).toBe(first)
        const before = daysBetween(start, date)
        expect(before >= 0 && before < 7).toBe(true)
      }),
    )
  })

  it('a month on is the same day, or the last of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-03-15', -15)).toBe('2024-12-15')
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const moved = addMonths(date, months)
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
        expect(monthStart(moved)).toBe(addMonths(monthStart(date), months))
        expect(addDays(moved, 0)).toBe(moved)
      }),
    )
  })

  it('show each day of a month once', () => {
    fc.assert(
      fc.property(day, weekday, (date, first) => {
        const days = weeksOfMonth(date, first).flat()
        expect(days).toEqual(days.map((_, i) => addDays(days[0]!, i)))
        const own = days.filter((one) => one.startsWith(date.slice(0, 8)))
        expect(own).toHaveLength(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))
      }),
    )
  })
})
