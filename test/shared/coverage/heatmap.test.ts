import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heatmap, type HeatCell } from '#shared/coverage/heatmap.ts'
import { LENSES, type Lens } from '#shared/coverage/lens.ts'
import type { Board } from '#shared/domain/board.ts'
import { CARD_KINDS, type Card } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { SharedLensField } from '#shared/domain/topic.ts'
import { aBoard, aChannel, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, knownVolume, TODAY } from '#test/builders/arbitrary-board.ts'
import { any, pointWeight, reference, strengthOf } from './reference.ts'

function cellOf(board: Board, lens: Lens, moment: Moment, value: string | null): HeatCell {
  const map = heatmap(board, TODAY, lens)
  const column = map.values.findIndex(({ id }) => id === value)
  expect(column, `${lens} has ${value}`).toBeGreaterThanOrEqual(0)
  return map.rows[moment][column]!
}

describe('who and what for', () => {
  test.each([
    ['audience', 'audiences'],
    ['product', 'products'],
    ['market', 'markets'],
    ['stage', 'stages'],
    ['tag', 'tags'],
  ] as const)(
    'the %s lens scores only the cards and topics that carry the value',
    (lens, field) => {
      fc.assert(
        fc.property(arbitraryBoard(knownVolume), (tagged) => {
          const board = moveTags(tagged, field)
          const map = heatmap(board, TODAY, lens)
          map.values.forEach(({ id }, column) => {
            const carries = (item: Record<SharedLensField, string[]>) =>
              id === null ? item[field].length === 0 : item[field].includes(id)
            const part: Board = {
              ...board,
              cards: board.cards.filter(carries),
              topics: board.topics.filter(carries),
              checks: [],
            }
            const expected = reference(part, TODAY)
            for (const moment of MOMENTS) {
              const cell = map.rows[moment][column]!
              if (cell.state === 'empty') expect(cell.value).toBeNull()
              else expect(cell.value).toBeCloseTo(expected.moments[moment]!.score, 9)
              const { cards, topics } = countingIn(part, moment)
              if (expected.moments[moment]!.measured > 0) {
                expect(cell.state === 'empty').toBe(cards.length + topics.length === 0)
              }
              expect(cell.topicIds.toSorted()).toEqual(topics.toSorted())
              expect(cell.cardIds.toSorted()).toEqual(cards.toSorted())
            }
          })
        }),
        { numRuns: 60 },
      )
    },
  )

  test('values stand in order, those without one last and only where there are such', () => {
    const cards = [aCard({ tags: ['b', 'é'] }), aCard({ tags: ['a'] })]
    const titles = (board: Board) => heatmap(board, TODAY, 'tag').values.map(({ id }) => id)
    expect(titles(aBoard({ cards }))).toEqual(['a', 'b', 'é'])
    expect(titles(aBoard({ cards, topics: [aTopic()] }))).toEqual(['a', 'b', 'é', null])
    expect(titles(aBoard())).toEqual([])
  })

  test('archived cards and unclear topics bring no value', () => {
    const board = aBoard({
      cards: [aCard({ archived: true, markets: ['de'] })],
      topics: [aTopic({ moment: null, markets: ['fr'] })],
    })
    expect(heatmap(board, TODAY, 'market').values).toEqual([])
  })

  test('checks do not count, and a cell of only be quick has nothing to say', () => {
    const pillarWeights = { ...aBoard().settings.pillarWeights, go: [0, 0, 1] as never }
    const board = aBoard({
      settings: { pillarWeights },
      checks: [aCheck({ state: 'pass' }), aCheck({ moment: 'go', state: 'pass' })],
      cards: [aCard({ moment: 'buy', tags: ['x'] }), aCard({ moment: 'go', tags: ['x'] })],
    })
    expect(cellOf(board, 'tag', 'buy', 'x')).toMatchObject({ state: 'scored', value: 0 })
    expect(cellOf(board, 'tag', 'go', 'x')).toMatchObject({ state: 'empty', value: null })
  })

  test('a topic of unknown volume weighs what it weighs in the plan', () => {
    const board = aBoard({
      topics: [
        aTopic({ id: 'u', volumes: [null], tags: ['x'] }),
        aTopic({ id: 'k', volumes: [90], tags: ['x'] }),
        aTopic({ moment: 'go', volumes: [999_990] }),
        aTopic({ moment: 'go', volumes: [999_990] }),
      ],
      cards: [aCard({ topics: ['u'], tags: ['x'] })],
    })
    const there = 6 / (6 + 2)
    const [wThere, wUseful] = board.settings.pillarWeights.know
    expect(cellOf(board, 'tag', 'know', 'x').value).toBeCloseTo(
      (100 * wThere * there) / (wThere + wUseful),
      9,
    )
  })
})

describe('by what means', () => {
  const carried: Record<string, (card: Card) => (string | null)[]> = {
    channel: (card) => card.channels.filter((id) => id !== 'gone'),
    kind: (card) => [card.kind],
    element: (card) => card.elements,
    owner: (card) => (card.owner ? [card.owner] : []),
  }

  test.each(['channel', 'kind', 'element', 'owner'] as const)(
    'the %s lens is half presence and half the demand answered',
    (lens) => {
      fc.assert(
        fc.property(arbitraryBoard(), (board) => {
          const map = heatmap(board, TODAY, lens)
          map.values.forEach(({ id }, column) => {
            const cards = board.cards.filter((card) => {
              const values = carried[lens]!(card)
              return !card.archived && (id === null ? values.length === 0 : values.includes(id))
            })
            for (const moment of MOMENTS) {
              const presence = any(
                cards.map((card) => {
                  const share =
                    card.moment === moment ? 1 : card.alsoServes.includes(moment) ? 0.5 : 0
                  return share * strengthOf(card, board, TODAY)
                }),
              )
              const { demand } = reference({ ...board, cards }, TODAY).moments[moment]!
              const cell = map.rows[moment][column]!
              expect(cell.presence).toBeCloseTo(presence, 9)
              if (demand === null) expect(cell.answered).toBeNull()
              else expect(cell.answered).toBeCloseTo(demand, 9)
              if (cell.state !== 'scored') expect(cell.value).toBeNull()
              else {
                const share = demand === null ? presence : (presence + demand) / 2
                expect(cell.value).toBeCloseTo(100 * share, 9)
              }
            }
          })
        }),
        { numRuns: 60 },
      )
    },
  )

  test('demand is weighed as in the plan', () => {
    const topics = [
      aTopic({ id: 'big', volumes: [9_990] }),
      aTopic({ id: 'unknown', volumes: [null] }),
    ]
    const board = aBoard({ topics, cards: [aCard({ owner: 'Ann', topics: ['big'] })] })
    const share = pointWeight(topics[0]!, topics) / (4 + 4)
    expect(cellOf(board, 'owner', 'know', 'Ann')).toMatchObject({ presence: 1, answered: share })
  })

  test('a channel that is not expected is never red, one that is expected and bare is', () => {
    const board = aBoard({
      settings: { channels: [aChannel({ id: 'web', moments: ['know', 'do'] })] },
      topics: [aTopic({ id: 't' }), aTopic({ moment: 'buy' })],
      cards: [aCard({ moment: 'go', channels: ['web'] })],
    })
    const state = (moment: Moment) => cellOf(board, 'channel', moment, 'web')
    expect(state('know')).toMatchObject({ state: 'scored', value: 0, topicIds: ['t'] })
    expect(state('do')).toMatchObject({ state: 'empty', value: null })
    expect(state('buy')).toMatchObject({ state: 'not-expected', value: null })
    expect(state('go')).toMatchObject({ state: 'not-expected', value: null, presence: 1 })
  })

  test('cards without a channel that still is stand unassigned, where a bare cell is no gap', () => {
    const board = aBoard({
      settings: { channels: [aChannel({ id: 'web' })] },
      topics: [aTopic({ moment: 'go' })],
      cards: [aCard({ id: 'lost', channels: ['gone'] })],
    })
    expect(cellOf(board, 'channel', 'know', null)).toMatchObject({
      state: 'scored',
      value: 100,
      cardIds: ['lost'],
    })
    expect(cellOf(board, 'channel', 'go', null)).toMatchObject({ state: 'empty', value: null })
  })

  test('every channel, kind and element has its column, used or not', () => {
    const board = aBoard({ settings: { channels: [aChannel({ id: 'web', title: 'Web' })] } })
    expect(heatmap(board, TODAY, 'channel').values).toEqual([{ id: 'web', title: 'Web' }])
    expect(heatmap(board, TODAY, 'kind').values.map(({ id }) => id)).toEqual(CARD_KINDS)
    expect(heatmap(board, TODAY, 'element').values).toHaveLength(3)
    expect(heatmap(board, TODAY, 'owner').values).toEqual([])
  })

  test('cards that only answer a topic of the moment are among the cells cards', () => {
    const board = aBoard({
      topics: [aTopic({ id: 't', moment: 'buy' })],
      cards: [aCard({ id: 'a', owner: 'Li', topics: ['t'] })],
    })
    expect(cellOf(board, 'owner', 'buy', 'Li')).toMatchObject({ value: 50, cardIds: ['a'] })
  })
})

test('every lens gives whole rows, and no cell is NaN or out of bounds', () => {
  fc.assert(
    fc.property(arbitraryBoard(), fc.constantFrom(...LENSES), (board, lens) => {
      const map = heatmap(board, TODAY, lens)
      for (const moment of MOMENTS) {
        expect(map.rows[moment]).toHaveLength(map.values.length)
        for (const { state, value } of map.rows[moment]) {
          expect(value === null).toBe(state !== 'scored')
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
          expect(value ?? 0).toBeLessThanOrEqual(100)
        }
      }
    }),
  )
})

test('an off tactic and a dead topic change no cell', () => {
  const board = aBoard({ cards: [aCard({ tags: ['x'], elements: ['need'] })] })
  const withNoise = aBoard({
    settings: { tactics: [aTactic({ off: true })] },
    cards: board.cards.map((card) => ({ ...card, topics: ['gone'], tactics: ['gone'] })),
  })
  expect(heatmap(withNoise, TODAY, 'tag')).toEqual(heatmap(board, TODAY, 'tag'))
})

function moveTags(board: Board, field: SharedLensField): Board {
  const moved = <T extends { tags: string[] }>(item: T) => ({
    ...item,
    tags: [],
    [field]: item.tags,
  })
  return { ...board, cards: board.cards.map(moved), topics: board.topics.map(moved) }
}

function countingIn(board: Board, moment: Moment) {
  const topics = board.topics.filter((topic) => topic.moment === moment).map(({ id }) => id)
  const cards = board.cards
    .filter((card) => !card.archived)
    .filter(
      (card) =>
        card.moment === moment ||
        card.alsoServes.includes(moment) ||
        card.topics.some((id) => topics.includes(id)),
    )
    .map(({ id }) => id)
  return { cards, topics }
}
