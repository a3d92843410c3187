import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadDates } from '#shared/coverage/spread-dates.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { weekdayOf } from '#shared/domain/weeks.ts'

// Monday to the Friday of the week after.
const FORTNIGHT = { from: '2026-11-23', to: '2026-12-04' }

test('equal works fall due evenly, the last on the last day', () => {
  expect(spreadDates([1, 1, 1, 1], FORTNIGHT)).toEqual([
    '2026-11-25',
    '2026-11-27',
    '2026-12-01',
    '2026-12-04',
  ])
})

test('a work of three times the effort gets three times the days', () => {
  expect(spreadDates([3, 1], FORTNIGHT)).toEqual(['2026-12-01', '2026-12-04'])
})

test('what would fall on a weekend is due on the Friday before', () => {
  expect(spreadDates([1, 1], { from: '2026-11-23', to: '2026-12-06' })).toEqual([
    '2026-11-27',
    '2026-12-04',
  ])
})

test('a period that begins on a weekend begins on its Monday, one of a weekend alone stays there', () => {
  expect(spreadDates([1, 9], { from: '2026-11-28', to: '2026-12-04' })[0]).toBe('2026-11-30')
  expect(spreadDates([1, 1], { from: '2026-11-28', to: '2026-11-29' })).toEqual([
    '2026-11-28',
    '2026-11-29',
  ])
})

test('days rise and stay in the period, whatever the efforts', () => {
  const efforts = fc.array(fc.constantFrom(0, 0.1, 1, 7, 100_000), { maxLength: 20 })
  const from = fc.constantFrom('0000-01-01', '2026-02-27', '2026-11-28', '9999-12-30')
  fc.assert(
    fc.property(efforts, from, fc.nat(40), (works, start, days) => {
      const to = addDays(start, days)
      const dates = spreadDates(works, { from: start, to })
      expect(dates).toHaveLength(works.length)
      expect(dates).toEqual(dates.toSorted())
      for (const date of dates) {
        expect(date >= start && date <= to).toBe(true)
        if (days > 2) expect([0, 6]).not.toContain(weekdayOf(date))
      }
    }),
  )
})
