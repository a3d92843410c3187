import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOf, dropAt, lineAt, type Drop } from '#renderer/features/board/drop.ts'
import { itemTop, LANE_HEAD_WIDTH, layoutOf } from '#renderer/features/board/layout.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { aView } from './a-view.ts'

const view = aView({
  cards: [
    ...['a', 'b', 'c'].map((id, i) =>
      aCard({ id, moment: 'know', columnId: 'draft', order: `a${i}` }),
    ),
    aCard({ id: 'd', moment: 'go', columnId: 'idea' }),
  ],
  topics: [aTopic({ id: 't', moment: 'know' }), aTopic({ id: 'u', moment: null })],
})
const layout = layoutOf(view, 1_000)
const { metrics } = layout
const DRAFT = 3

/** A point in a cell, `y` pixels below the top of its first item. */
const at = (lane: number, column: number, y: number) => ({
  x: LANE_HEAD_WIDTH + (column + 0.5) * metrics.columnWidth,
  y: layout.lanes[lane]!.top + itemTop(0, metrics) + y,
})
const place = (drop: Drop | null) => (drop?.to === 'place' ? drop.at : null)

describe('dropping a card', () => {
  it('lands before the card whose upper half is under the pointer', () => {
    expect(place(dropAt(view, layout, 'card:d', at(0, DRAFT, 5)))).toBe(0)
    expect(place(dropAt(view, layout, 'card:d', at(0, DRAFT, metrics.step + 5)))).toBe(1)
    expect(place(dropAt(view, layout, 'card:d', at(0, DRAFT, metrics.step * 3)))).toBe(3)
    expect(place(dropAt(view, layout, 'card:d', at(0, DRAFT, 5_000)))).toBe(null)
  })

  it('counts places in its own cell without the card itself', () => {
    const drop = dropAt(view, layout, 'card:a', at(0, DRAFT, metrics.step * 2))
    expect(place(drop)).toBe(1)
    expect(lineAt(['a', 'b', 'c'], 'card:a', 1)).toBe(2)
    expect(actOf(view, 'card:a', drop!)).toEqual({
      act: 'move',
      cardId: 'a',
      moment: 'know',
      columnId: 'draft',
      beforeId: 'c',
    })
  })

  it('does nothing on either side of where the card stands', () => {
    for (const gap of [0, 1]) {
      const drop = dropAt(view, layout, 'card:a', at(0, DRAFT, metrics.step * gap))
      expect(actOf(view, 'card:a', drop!)).toBeNull()
    }
  })

  it('goes to the end of an empty cell of another moment', () => {
    const drop = dropAt(view, layout, 'card:a', at(2, 5, 60))
    expect(actOf(view, 'card:a', drop!)).toEqual({
      act: 'move',
      cardId: 'a',
      moment: 'do',
      columnId: 'scheduled',
      beforeId: null,
    })
  })

  it('cannot land among demand, among unsorted topics, or left of the columns', () => {
    expect(dropAt(view, layout, 'card:a', at(0, 0, 10))).toBeNull()
    expect(dropAt(view, layout, 'card:a', at(4, 2, 10))).toBeNull()
    expect(dropAt(view, layout, 'card:a', { x: 20, y: 100 })).toBeNull()
  })

  it('always leaves the dragged card where the line stood', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 300 }), (id, y) => {
        const ids = ['a', 'b', 'c']
        const drop = dropAt(view, layout, `card:${id}`, at(0, DRAFT, y))
        if (drop?.to !== 'place') return
        const line = lineAt(ids, `card:${id}`, drop.at)
        const byLine = [...ids.slice(0, line), '+', ...ids.slice(line)].filter((one) => one !== id)
        const others = ids.filter((one) => one !== id)
        expect(byLine).toEqual(others.toSpliced(drop.at, 0, '+'))
      }),
    )
  })
})

describe('dropping a topic', () => {
  it('answers with the card under the pointer, and starts one beside the cards', () => {
    const onCard = dropAt(view, layout, 'topic:t', at(0, DRAFT, metrics.step + 10))!
    expect(actOf(view, 'topic:t', onCard)).toEqual({ act: 'answer', cardId: 'b', topicId: 't' })
    const between = dropAt(view, layout, 'topic:t', at(0, DRAFT, metrics.itemHeight + 3))!
    expect(actOf(view, 'topic:t', between)).toEqual({
      act: 'start',
      topicId: 't',
      moment: 'know',
      columnId: 'draft',
    })
  })

  it('gives an unsorted topic the moment of the demand it is dropped on, its own nothing', () => {
    const demand = dropAt(view, layout, 'topic:u', at(1, 0, 10))!
    expect(actOf(view, 'topic:u', demand)).toEqual({ act: 'sort', topicId: 'u', moment: 'go' })
    expect(actOf(view, 'topic:t', dropAt(view, layout, 'topic:t', at(0, 0, 10))!)).toBeNull()
  })
})
