import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareStandings, type Mover } from '#shared/coverage/movers.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, aTactic, theColumns } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { reference } from './reference.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const days = fc.integer({ min: 0, max: 900 })

const someColumns = fc
  .tuple(fc.subarray(theColumns()), fc.double({ min: 0.1, max: 1, noNaN: true }))
  .map(([columns, share]) =>
    columns.map((column) => ({ ...column, progress: column.progress * share })),
  )

describe('what moved the score', () => {
  test('adds up to the difference of two independent scores, of the plan and each moment', () => {
    fc.assert(
      fc.property(
        arbitraryBoard(),
        arbitraryBoard(),
        fc.subarray(['cards', 'topics', 'checks', 'settings', 'columns'] as const),
        days,
        fc.boolean(),
        someColumns,
        (one, other, same, later, backwards, columns) => {
          const left = Object.fromEntries(same.map((part) => [part, one[part]]))
          const after = { ...other, columns, ...left }
          const day = addDays(TODAY, later)
          const { movers, ...scores } = compareStandings(
            { board: one, today: TODAY },
            { board: after, today: day },
            (_, id) => (backwards ? -id.charCodeAt(id.length - 1) : 0),
          )
          const [from, to] = [reference(one, TODAY), reference(after, day)]
          expect(scores.before.overall).toBeCloseTo(from.overall, 9)
          expect(scores.after.overall).toBeCloseTo(to.overall, 9)
          expect(scores.before.today).toBe(TODAY)
          expect(scores.after.today).toBe(day)
          expect(sum(movers.map(({ points }) => points))).toBeCloseTo(to.overall - from.overall, 8)
          for (const moment of MOMENTS) {
            const moved = sum(movers.map(({ moments }) => moments[moment]))
            const difference = to.moments[moment]!.score - from.moments[moment]!.score
            expect(moved).toBeCloseTo(difference, 8)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('is nothing between a plan and itself on one day', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const here = { board, today: TODAY }
        const copy = { board: structuredClone(board), today: TODAY }
        expect(compareStandings(here, copy).movers).toEqual([])
      }),
    )
  })

  test('is only time where nobody did anything', () => {
    fc.assert(
      fc.property(arbitraryBoard(), days, (board, later) => {
        const { movers } = compareStandings(
          { board, today: TODAY },
          { board, today: addDays(TODAY, later) },
        )
        expect(movers.every(({ change, kind }) => change === 'aged' && kind === 'card')).toBe(true)
        expect(movers.every(({ points }) => points < 1e-9)).toBe(true)
      }),
    )
  })

  test('does not depend on the order of anything in the plan', () => {
    fc.assert(
      fc.property(arbitraryBoard(), arbitraryBoard(), (one, other) => {
        const turned = {
          ...other,
          cards: other.cards.toReversed(),
          topics: other.topics.toReversed(),
          checks: other.checks.toReversed(),
        }
        const from = { board: one, today: TODAY }
        const movers = (board: typeof one) =>
          compareStandings(from, { board, today: TODAY }).movers.map(({ kind, id, points }) => [
            `${kind} ${id}`,
            Math.round(points * 1e6),
          ])
        expect(movers(turned)).toEqual(movers(other))
      }),
    )
  })

  test('names what of a thing changed, and nothing that the score does not read', () => {
    const card = aCard({ id: 'a', columnId: 'draft', tactics: ['t'], title: 'Old' })
    const settings = { tactics: [aTactic({ id: 't' })] }
    const from = { board: aBoard({ settings, cards: [card] }), today: TODAY }
    const moved = { ...card, columnId: 'live', title: 'New', owner: 'Ann', tags: ['x'] }
    const to = { board: aBoard({ settings, cards: [moved] }), today: TODAY }
    const { movers } = compareStandings(from, to)
    expect(movers).toMatchObject([
      { kind: 'card', id: 'a', title: 'New', change: 'changed', fields: ['columnId'] },
    ])
    const renamed = {
      board: aBoard({ settings, cards: [{ ...card, title: 'New' }] }),
      today: TODAY,
    }
    expect(compareStandings(from, renamed).movers).toEqual([])
  })

  test('credits a topic that came without an answer before the card that answers it', () => {
    const topics = [aTopic({ id: 't1' })]
    const cards = [aCard({ id: 'a', topics: ['t1'] })]
    const from = { board: aBoard({ topics, cards }), today: TODAY }
    const to = {
      board: aBoard({
        topics: [...topics, aTopic({ id: 't2' })],
        cards: [...cards, aCard({ id: 'b', topics: ['t2'] })],
      }),
      today: TODAY,
    }
    const { movers } = compareStandings(from, to)
    expect(movers.map(({ id, change }) => `${id} ${change}`)).toEqual(['t2 added', 'b added'])
    expect(movers[0]!.points).toBeLessThan(0)
    expect(movers[1]!.points).toBeGreaterThan(0)
  })

  test('gives the first of two cards for one topic the larger share, whichever came first', () => {
    const topics = [aTopic({ id: 't' })]
    const card = (id: string) => aCard({ id, columnId: 'review', topics: ['t'] })
    const from = { board: aBoard({ topics }), today: TODAY }
    const to = { board: aBoard({ topics, cards: [card('a'), card('b')] }), today: TODAY }
    const share = (movers: Mover[], id: string) => movers.find((mover) => mover.id === id)!.points
    for (const first of ['a', 'b']) {
      const { movers } = compareStandings(from, to, (_, id) => (id === first ? 1 : 2))
      expect(movers[0]!.id).toBe(first)
      expect(share(movers, first)).toBeGreaterThan(share(movers, first === 'a' ? 'b' : 'a'))
    }
  })

  test('tells ageing from what was done to the same card', () => {
    const card = aCard({ id: 'a', elements: ['need'], publishedOn: '2020-01-01' })
    const from = { board: aBoard({ cards: [card] }), today: '2021-02-01' }
    const refreshed = { ...card, refreshedOn: '2021-12-01' }
    const to = { board: aBoard({ cards: [refreshed] }), today: '2021-12-01' }
    expect(compareStandings(from, to).movers).toMatchObject([
      { id: 'a', change: 'aged', fields: ['freshness'] },
      { id: 'a', change: 'changed', fields: ['refreshedOn'] },
    ])
  })

  test('tells rights that ended from freshness that faded', () => {
    const rights = [{ use: 'paid' as const, startsOn: null, endsOn: '2021-06-01' }]
    const card = aCard({ id: 'a', elements: ['need'], publishedOn: '2020-01-01', rights })
    const board = aBoard({ cards: [card] })
    const { movers } = compareStandings(
      { board, today: '2021-02-01' },
      { board, today: '2021-12-01' },
    )
    expect(movers).toMatchObject([{ id: 'a', change: 'aged', fields: ['rights'] }])
  })

  test('leaves a card that moves out of a removed column its points', () => {
    const card = aCard({ id: 'a', columnId: 'review', elements: ['need'] })
    const from = { board: aBoard({ cards: [card] }), today: TODAY }
    const columns = theColumns().filter(({ id }) => id !== 'review')
    const to = {
      board: { ...aBoard({ cards: [{ ...card, columnId: 'live' }] }), columns },
      today: TODAY,
    }
    const { movers } = compareStandings(from, to)
    expect(movers).toMatchObject([{ kind: 'card', change: 'changed', fields: ['columnId'] }])
    expect(movers[0]!.points).toBeGreaterThan(0)
  })

  test('names checks and settings too', () => {
    const from = { board: aBoard({ checks: [aCheck({ id: 'k', state: 'fail' })] }), today: TODAY }
    const weights = { know: 1, go: 1, do: 1, buy: 3 }
    const to = {
      board: aBoard({
        checks: [aCheck({ id: 'k', state: 'pass' })],
        settings: { momentWeights: weights },
        cards: [aCard({ moment: 'do', elements: ['need'] })],
      }),
      today: TODAY,
    }
    const { movers } = compareStandings(from, to)
    expect(movers.map(({ kind, id }) => `${kind} ${id}`)).toContain('check k')
    expect(movers.at(-1)!.kind).toBe('card')
    const settings = compareStandings(to, { board: from.board, today: TODAY }).movers
    expect(settings[0]).toMatchObject({ kind: 'settings', id: 'momentWeights' })
  })
})
