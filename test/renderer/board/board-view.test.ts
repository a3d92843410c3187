import { describe, expect, it } from 'vitest'
import {
  answersByTopic,
  itemKey,
  shownCards,
  type BoardView,
} from '#renderer/features/board/board-view.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { aView } from './a-view.ts'

const topics = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aTopic({
      id: `t${i}`,
      title: `topic ${i}`,
      moment: 'know',
      demand: { keywords: 1, known: 1, sum: i, low: i, high: i },
    }),
  )

const itemsOf = (view: BoardView) =>
  view.lanes.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.ids.map((id) => itemKey(cell.kind, id))),
  )

describe('the view of the board', () => {
  it('puts cards into the cell of their moment and column, in order', () => {
    const view = aView({
      cards: [
        aCard({ id: 'b', moment: 'go', columnId: 'draft', order: 'a2' }),
        aCard({ id: 'a', moment: 'go', columnId: 'draft', order: 'a1' }),
        aCard({ id: 'c', moment: 'buy', columnId: 'live' }),
      ],
    })
    expect(view.lanes[1]!.cells[3]!.ids).toEqual(['a', 'b'])
    expect(view.positions.get('card:b')).toEqual({ lane: 1, column: 3, index: 1 })
    expect(view.positions.get('card:c')).toEqual({ lane: 3, column: 6, index: 0 })
  })

  it('leaves archived cards out', () => {
    const view = aView({ cards: [aCard({ id: 'a', archived: true })] })
    expect(view.positions.first()).toBeNull()
    expect(view.positions.has('card:a')).toBe(false)
  })

  it('shows the most searched topics, as many as the fullest cell has cards, and counts the rest', () => {
    const cards = Array.from({ length: 3 }, (_, i) => aCard({ id: `c${i}`, order: `a${i}` }))
    const demand = aView({ topics: topics(10), cards }).lanes[0]!.cells[0]!
    expect(demand).toEqual({ kind: 'topic', ids: ['t9', 't8', 't7'], hidden: 7 })
  })

  it('shows all topics of a lane that was expanded', () => {
    const demand = aView({ topics: topics(10) }, {}, ['know']).lanes[0]!.cells[0]!
    expect(demand.ids).toHaveLength(10)
    expect(demand.hidden).toBe(0)
  })

  it('adds a row for unsorted topics only when there are any, spread over its cells', () => {
    expect(aView({ topics: topics(2) }).lanes).toHaveLength(4)
    const unsorted = topics(9).map((topic) => ({ ...topic, moment: null }))
    const lane = aView({ topics: unsorted }).lanes[4]!
    expect(lane.moment).toBeNull()
    expect(lane.cells.map((cell) => cell.ids.length)).toEqual([2, 2, 1, 1, 1, 1, 1])
    expect(lane.cells[0]!.ids[0]).toBe('t8')
  })

  it('filters cards by everything, and topics by what topics have', () => {
    const cards = [
      aCard({ id: 'a', title: 'Lacing ÜBER all', owner: 'Mei', channels: ['web'] }),
      aCard({ id: 'b', title: 'Sizing', kind: 'fix' }),
    ]
    const shown = (filter: Parameters<typeof aView>[1]) =>
      itemsOf(aView({ cards, topics: topics(1) }, filter))
    expect(shown({ kinds: ['fix'] })).toEqual(['topic:t0', 'card:b'])
    expect(shown({ owners: [''] })).toEqual(['topic:t0', 'card:b'])
    expect(shown({ owners: ['Mei'] })).toEqual(['topic:t0', 'card:a'])
    expect(shown({ channels: ['web'] })).toEqual(['topic:t0', 'card:a'])
    expect(shown({ channels: [''] })).toEqual(['topic:t0', 'card:b'])
    expect(shown({ text: 'u\u0308ber' })).toEqual(['card:a'])
    expect(shown({ tags: ['autumn'] })).toEqual([])
    expect(shown({ tags: [''] })).toEqual(['topic:t0', 'card:a', 'card:b'])
    expect(shown({ moments: ['buy'] })).toEqual([])
  })

  it('shows archived cards when they are asked for', () => {
    const cards = [aCard({ id: 'a', archived: true }), aCard({ id: 'b' })]
    expect(shownCards(aView({ cards }, { archived: 'only' }))).toEqual(['a'])
    expect(shownCards(aView({ cards }, { archived: 'with' })).toSorted()).toEqual(['a', 'b'])
  })

  it('hides all of a collapsed lane, and counts it', () => {
    const cards = [
      aCard({ id: 'a', moment: 'go', columnId: 'idea' }),
      aCard({ id: 'b', moment: 'buy' }),
    ]
    const view = aView({ cards, topics: topics(3) }, {}, [], ['know', 'go'])
    expect(view.lanes.map((lane) => lane.collapsed)).toEqual([true, true, false, false])
    expect(view.lanes[0]!.cells[0]).toEqual({ kind: 'topic', ids: [], hidden: 3 })
    expect(view.lanes[1]!.cells[1]).toEqual({ kind: 'card', ids: [], hidden: 1 })
    expect(shownCards(view)).toEqual(['b'])
    expect(view.positions.has('card:a')).toBe(false)
  })

  it('counts as answers only cards that are not archived', () => {
    const cards = [
      aCard({ id: 'a', topics: ['t'] }),
      aCard({ id: 'b', topics: ['t'], archived: true }),
    ]
    expect(answersByTopic(new Map(cards.map((card) => [card.id, card]))).get('t')).toBe(1)
  })
})
