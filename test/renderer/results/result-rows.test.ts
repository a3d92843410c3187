import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  firstOrder,
  ordered,
  shownRows,
  type ShownRow,
  SORTS,
} from '#renderer/features/results/result-rows.ts'
import type { ResultRow } from '#shared/contract/results.ts'
import { aCard } from '#test/builders/a-card.ts'

const figure = (value: number, to = '2026-09-30') =>
  ({ from: '2026-09-01', to, value, source: 'hand' }) as const
const row = (cardId: string, value: number, before: number | null): ResultRow => ({
  ...{ cardId, currency: '', line: [value] },
  last: figure(value),
  before: before === null ? null : figure(before, '2026-08-31'),
})
const cards = new Map(
  ['a', 'b', 'c'].map((id) => [id, aCard({ id, title: `Card ${id}`, archived: id === 'c' })]),
)
const shown = (rows: ResultRow[]) =>
  shownRows('replyTime', rows, cards, () => 0.5, [{ cardId: 'a', state: 'running' }])
const ids = (rows: readonly ShownRow[]) => rows.map(({ cardId }) => cardId)

it('a row has its card’s strength, the change, and whether something is tried', () => {
  expect(shown([row('a', 12, 10), row('c', 5, 0), row('gone', 5, null)])).toMatchObject([
    { cardId: 'a', strength: 0.5, change: 0.2, isTried: true },
    { cardId: 'c', strength: 0, change: null, isTried: false },
  ])
})

it('rows without a change come last in either direction', () => {
  const rows = shown([row('a', 1, null), row('b', 12, 10), row('c', 8, 10)])
  expect(ids(ordered(rows, { by: 'change', down: true }))).toEqual(['b', 'c', 'a'])
  expect(ids(ordered(rows, { by: 'change', down: false }))).toEqual(['c', 'b', 'a'])
})

it('the best stands first: the most clicks, the shortest reply', () => {
  const rows = shown([row('a', 1, null), row('b', 3, null), row('c', 2, null)])
  expect(ids(ordered(rows, firstOrder('clicks')))).toEqual(['b', 'c', 'a'])
  expect(ids(ordered(rows, firstOrder('replyTime')))).toEqual(['a', 'c', 'b'])
})

it('an order is the same whatever stood first before', () => {
  const some = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3), fc.option(fc.nat(3))),
    { selector: ([id]) => id },
  )
  fc.assert(
    fc.property(some, fc.constantFrom(...SORTS), fc.boolean(), (given, by, down) => {
      const rows = shown(given.map(([id, value, before]) => row(id, value, before)))
      expect(ids(ordered(rows.toReversed(), { by, down }))).toEqual(
        ids(ordered(rows, { by, down })),
      )
    }),
  )
})
