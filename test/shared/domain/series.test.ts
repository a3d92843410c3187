import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/domain/iso-date.ts'
import {
  datesAfter,
  isCutShort,
  LONGEST_SERIES,
  SERIES_UNITS,
  type SeriesRule,
  thisAndFollowing,
} from '#shared/domain/series.ts'
import { addMonths, weekdayOf } from '#shared/domain/weeks.ts'

const rule = (part: Partial<SeriesRule>): SeriesRule => ({
  every: 1,
  unit: 'week',
  weekdays: [],
  ends: { count: 4 },
  ...part,
})

describe('the days of a series', () => {
  it('step by days, by weeks on their weekdays, and by months to their last day', () => {
    expect(datesAfter('2026-11-21', rule({ unit: 'day', every: 3 }))).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-11-30',
    ])
    expect(datesAfter('2026-11-21', rule({}))).toEqual(['2026-11-28', '2026-12-05', '2026-12-12'])
    // Saturday 21 November; Tuesdays and Sundays of every second week
    expect(datesAfter('2026-11-21', rule({ every: 2, weekdays: [2, 0] }))).toEqual([
      '2026-11-22',
      '2026-12-01',
      '2026-12-06',
    ])
    expect(datesAfter('2027-12-31', rule({ unit: 'month' }))).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ])
  })

  it('end with the last day asked for, with the most there may be, and with the calendar', () => {
    expect(datesAfter('2026-11-21', rule({ ends: { until: '2026-12-05' } }))).toEqual([
      '2026-11-28',
      '2026-12-05',
    ])
    expect(datesAfter('2026-11-21', rule({ ends: { until: '2026-11-21' } }))).toEqual([])
    const endless = rule({ unit: 'day', ends: { until: '9999-12-31' } })
    expect(datesAfter('2026-11-21', endless)).toHaveLength(LONGEST_SERIES - 1)
    expect(datesAfter('9999-12-30', endless)).toEqual(['9999-12-31'])
    expect(datesAfter('9999-12-30', rule({ unit: 'month' }))).toEqual([])
  })

  it('tell when the last day asked for is beyond the most there may be', () => {
    const daily = (until: string) => rule({ unit: 'day', ends: { until } })
    expect(isCutShort('2026-01-01', daily('2026-07-19'))).toBe(false)
    expect(isCutShort('2026-01-01', daily('2026-07-20'))).toBe(true)
    expect(isCutShort('2026-01-01', daily('9999-12-31'))).toBe(true)
    expect(isCutShort('9999-12-01', daily('9999-12-31'))).toBe(false)
    expect(isCutShort('2026-01-01', rule({ ends: { count: LONGEST_SERIES } }))).toBe(false)
  })

  it('keep to their weekday at the end of the calendar', () => {
    // 9999-12-31 is a Friday
    expect(datesAfter('9999-12-20', rule({}))).toEqual(['9999-12-27'])
  })

  const anyRule = fc.record({
    every: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom(...SERIES_UNITS),
    weekdays: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
    ends: fc.oneof(
      fc.record({ count: fc.integer({ min: 2, max: LONGEST_SERIES }) }),
      fc.record({ until: fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2026-01-01', n)) }),
    ),
  })
  const first = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2024-01-01', n))

  it('rise, come after the first, never twice, never beyond the end', () => {
    fc.assert(
      fc.property(first, anyRule, (start, asked) => {
        const dates = datesAfter(start, asked)
        const all = [start, ...dates]
        expect(all.toSorted()).toEqual(all)
        expect(new Set(all).size).toBe(all.length)
        expect(all.length).toBeLessThanOrEqual(LONGEST_SERIES)
        if ('count' in asked.ends) expect(all).toHaveLength(asked.ends.count)
        else for (const date of dates) expect(date <= asked.ends.until).toBe(true)
      }),
    )
  })

  it('keep their step: so many days, the weekdays asked for, the day of the month', () => {
    fc.assert(
      fc.property(first, anyRule, (start, asked) => {
        const dates = datesAfter(start, asked)
        for (const [i, date] of dates.entries()) {
          if (asked.unit === 'day') expect(daysBetween(start, date)).toBe(asked.every * (i + 1))
          else if (asked.unit === 'month')
            expect(date).toBe(addMonths(start, asked.every * (i + 1)))
          else {
            const days = asked.weekdays.length > 0 ? asked.weekdays : [weekdayOf(start)]
            expect(days).toContain(weekdayOf(date))
          }
        }
      }),
    )
  })
})

describe('this card and the following', () => {
  it('are those of the same series that are due no sooner', () => {
    const series = { id: 's', rule: rule({}) }
    const card = (id: string, dueOn: string | null, of: typeof series | null = series) => ({
      id,
      dueOn,
      series: of,
    })
    const all = [
      card('c', '2026-12-05'),
      card('a', '2026-11-21'),
      card('b', '2026-11-28'),
      card('undated', null),
      card('other', '2026-12-01', { ...series, id: 't' }),
    ]
    const ids = (id: string) =>
      thisAndFollowing(
        all.find((one) => one.id === id)!,
        all,
      ).map((one) => one.id)
    expect(ids('b')).toEqual(['b', 'c'])
    expect(ids('a')).toEqual(['a', 'b', 'c'])
    expect(ids('undated')).toEqual(['undated'])
    expect(thisAndFollowing(card('lone', '2026-01-01', null), all)).toHaveLength(1)
  })
})
