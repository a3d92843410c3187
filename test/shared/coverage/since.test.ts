import { expect, test } from 'vitest'
import { dayOfSince, type Since, shownChange, sinceSchema } from '#shared/coverage/since.ts'

const plan = { began: '2026-10-01', today: '2026-11-21' }

test.each([
  [{ from: 'week' }, '2026-11-14'],
  [{ from: 'month' }, '2026-10-22'],
  [{ from: 'day', day: '2026-11-01' }, '2026-11-01'],
  // What an import changed counts: from the eve of it.
  [{ from: 'milestone', kind: 'import', day: '2026-11-01' }, '2026-10-31'],
] satisfies [Since, string][])('a change since %o is measured from %s', (since, day) => {
  expect(dayOfSince(since, plan)).toBe(day)
  expect(sinceSchema.parse(since)).toEqual(since)
})

test('nothing is measured from before the plan', () => {
  expect(dayOfSince({ from: 'day', day: '2020-01-01' }, plan)).toBe('2026-10-01')
  const first: Since = { from: 'milestone', kind: 'launch', day: '2026-10-01' }
  expect(dayOfSince(first, plan)).toBe('2026-10-01')
})

test('a plan that began today, a day to come, and a today before every date have nothing to measure from', () => {
  expect(dayOfSince({ from: 'week' }, { began: plan.today, today: plan.today })).toBe(null)
  expect(dayOfSince({ from: 'day', day: '2026-11-21' }, plan)).toBe(null)
  expect(dayOfSince({ from: 'day', day: '2027-01-01' }, plan)).toBe(null)
  expect(dayOfSince({ from: 'month' }, { ...plan, today: '0000-01-01' })).toBe(null)
})

test('a change is what the shown scores differ by', () => {
  expect(shownChange(46.44, 49.46)).toBe(3.1)
  expect(shownChange(50.04, 49.95)).toBe(0)
  expect(shownChange(50, 49.7)).toBe(-0.3)
})
