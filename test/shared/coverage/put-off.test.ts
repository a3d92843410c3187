import { expect, test } from 'vitest'
import type { Alert } from '#shared/coverage/alert.ts'
import { isPutOff, withoutPutOff, withPutOff } from '#shared/coverage/put-off.ts'

const TODAY = '2026-11-21'
const under = (score: number): Alert => ({ kind: 'under-target', moment: 'go', score, target: 70 })
const over: Alert = {
  ...{ kind: 'over-limit', columnId: 'wip', title: 'In work', limit: 2, cards: 3 },
  fullest: { moment: 'buy', cards: 2 },
}

test('an alert rests until it gets worse', () => {
  const kept = withPutOff({}, under(62), null, [under(62)])
  expect(isPutOff(under(62), kept, TODAY)).toBe(true)
  expect(isPutOff(under(68), kept, '2030-01-01')).toBe(true)
  expect(isPutOff(under(59), kept, TODAY)).toBe(false)
  expect(isPutOff(over, kept, TODAY)).toBe(false)
})

test('an alert that rests until a day is told on that day, or before if it gets worse', () => {
  const kept = withPutOff({}, under(62), '2026-11-28', [under(62)])
  expect(isPutOff(under(62), kept, '2026-11-27')).toBe(true)
  expect(isPutOff(under(62), kept, '2026-11-28')).toBe(false)
  expect(isPutOff(under(40), kept, TODAY)).toBe(false)
})

test('an alert can be brought back', () => {
  const both = withPutOff(withPutOff({}, under(62), null, [under(62)]), over, null, [
    under(62),
    over,
  ])
  const kept = withoutPutOff(both, over)
  expect([isPutOff(under(62), kept, TODAY), isPutOff(over, kept, TODAY)]).toEqual([true, false])
})

test('what is kept of a trouble that is over is dropped', () => {
  const kept = withPutOff({ 'limit wip': { grade: 9, until: null } }, under(62), null, [under(62)])
  expect(Object.keys(kept)).toEqual(['target go'])
})
