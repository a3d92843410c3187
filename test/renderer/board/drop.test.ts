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
    expect(lineAt(['a', 'b', 'c'], new Set(['a']), 1)).toBe(2)
    expect(actOf(view, 'card:a', drop!)).toEqual({
      act: 'move',
      cardIds: ['a'],
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
      cardIds: ['a'],
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
        const line = lineAt(ids, new Set([id]), drop.at)
        const byLine = [...ids.slice(0, line), '+', ...ids.slice(line)].filter((one) => one !== id)
        const others = ids.filter((one) => one !== id)
        expect(byLine).toEqual(others.toSpliced(drop.at, 0, '+'))
      }),
    )
  })
})

describe('dropping several cards', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `c${i}`)
  const many = aView({
    cards: [
      ...ids.map((id, i) => aCard({ id, moment: 'know', columnId: 'draft', order: `a${i}` })),
      aCard({ id: 'far', moment: 'buy', columnId: 'idea' }),
    ],
  })
  const wide = layoutOf(many, 1_000)
  const inDraft = (y: number) => ({
    x: LANE_HEAD_WIDTH + (DRAFT + 0.5) * wide.metrics.columnWidth,
    y: wide.lanes[0]!.top + itemTop(0, wide.metrics) + y,
  })
  const subset = fc.subarray(ids, { minLength: 1 })

  it('leaves all of them together where the line stood, the others in their order', () => {
    fc.assert(
      fc.property(subset, fc.integer({ min: 0, max: 720 }), (moved, y) => {
        const moving = new Set(moved)
        const item = `card:${moved[0]!}` as const
        const drop = dropAt(many, wide, item, inDraft(y), moving)
        if (drop?.to !== 'place') return
        const staying = ids.filter((id) => !moving.has(id))
        const line = lineAt(ids, moving, drop.at)
        expect(ids.slice(0, line).filter((id) => !moving.has(id))).toEqual(
          staying.slice(0, drop.at),
        )
        const after = staying.toSpliced(drop.at, 0, ...moved)
        const act = actOf(many, item, drop, moving)
        expect(act === null).toBe(after.join() === ids.join())
        if (act?.act === 'move') expect(act.beforeId).toBe(staying[drop.at] ?? null)
      }),
    )
  })

  it('moves cards of other cells along', () => {
    const moving = new Set(['c1', 'far'])
    const drop = dropAt(many, wide, 'card:c1', inDraft(0), moving)!
    expect(actOf(many, 'card:c1', drop, moving)).toEqual({
      act: 'move',
      cardIds: ['c1', 'far'],
      moment: 'know',
      columnId: 'draft',
      beforeId: 'c0',
    })
  })

  it('goes to the end of a collapsed lane’s cell', () => {
    const folded = aView({ cards: [aCard({ id: 'a', moment: 'know' })] }, {}, [], ['know'])
    const flat = layoutOf(folded, 1_000)
    const point = {
      x: LANE_HEAD_WIDTH + 1.5 * flat.metrics.columnWidth,
      y: flat.lanes[0]!.top + 20,
    }
    const drop = dropAt(folded, flat, 'card:x', point)
    expect(drop).toEqual({ to: 'place', lane: 0, column: 1, at: 0 })
    expect(actOf(folded, 'card:x', drop!)).toMatchObject({ columnId: 'idea', beforeId: null })
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
