import { expect, it } from 'vitest'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { stepsTo } from '#renderer/features/history/steps-to.ts'

const entry = (number: number, state: HistoryEntry['state']): HistoryEntry => ({
  number,
  state,
  own: state !== 'fixed',
  act: 'cards.move',
  subject: 'A',
  count: 1,
  at: 0,
  person: '',
})

it('counts only this device’s own acts between now and an entry', () => {
  const entries = [
    entry(9, 'undone'),
    entry(8, 'undone'),
    entry(7, 'fixed'),
    entry(6, 'done'),
    entry(5, 'typing'),
    entry(4, 'fixed'),
    entry(3, 'done'),
  ]
  expect(entries.map((one) => stepsTo(entries, one))).toEqual([2, 1, 0, 1, 0, 0, 2])
})
