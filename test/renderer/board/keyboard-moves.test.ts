import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOf } from '#renderer/features/board/drop.ts'
import {
  dropOfSpot,
  edgeOfLane,
  keyAt,
  moveSpot,
  neighbour,
  startSpot,
  stayingNeighbour,
  type Direction,
} from '#renderer/features/board/keyboard-moves.ts'
import type { ItemKey } from '#renderer/features/board/board-view.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { aView } from './a-view.ts'

const view = aView({
  cards: [
    ...['a', 'b', 'c'].map((id, i) =>
      aCard({ id, moment: 'know', columnId: 'draft', order: `a${i}` }),
    ),
    aCard({ id: 'd', moment: 'go', columnId: 'idea' }),
    aCard({ id: 'e', moment: 'buy', columnId: 'draft' }),
  ],
  topics: [aTopic({ id: 't', moment: 'know' }), aTopic({ id: 'u', moment: null })],
})
const go = (from: ItemKey, direction: Direction) => {
  const next = neighbour(view, view.positions.get(from)!, direction)
  return next && keyAt(view, next)
}
const carry = (item: ItemKey, ...directions: Direction[]) => {
  let spot = startSpot(view, item)!
  for (const direction of directions) spot = moveSpot(view, item, spot, direction)
  return spot
}

describe('walking over the board', () => {
  it('leaves cards that go for the nearest one that stays, below, above or beside', () => {
    const after = (from: ItemKey, ...going: string[]) => {
      const next = stayingNeighbour(view, view.positions.get(from)!, new Set(going))
      return next && keyAt(view, next)
    }
    expect(after('card:a', 'a')).toBe('card:b')
    expect(after('card:b', 'b', 'c')).toBe('card:e')
    expect(after('card:c', 'c', 'e')).toBe('card:b')
    expect(after('card:b', 'a', 'b', 'c', 'e')).toBe('topic:t')
    expect(after('card:d', 'd')).toBeNull()
  })

  it('goes through a cell, then to the next lane that has something in that column', () => {
    expect(go('card:a', 'down')).toBe('card:b')
    expect(go('card:c', 'down')).toBe('card:e')
    expect(go('card:e', 'up')).toBe('card:c')
    expect(go('card:a', 'up')).toBeNull()
  })

  it('steps over empty cells to the side, from cards to topics', () => {
    expect(go('card:c', 'left')).toBe('topic:t')
    expect(go('topic:t', 'right')).toBe('card:a')
    expect(go('card:e', 'left')).toBeNull()
  })

  it('knows both ends of a lane', () => {
    expect(keyAt(view, edgeOfLane(view, 0, 'first')!)).toBe('topic:t')
    expect(keyAt(view, edgeOfLane(view, 0, 'last')!)).toBe('card:a')
    expect(edgeOfLane(view, 2, 'first')).toBeNull()
  })
})

describe('carrying a card', () => {
  it('moves by position within its cell', () => {
    const act = actOf(view, 'card:a', dropOfSpot(view, 'card:a', carry('card:a', 'down')))
    expect(act).toMatchObject({ columnId: 'draft', beforeId: 'c' })
  })

  it('crosses to the next lane at the end of the cell, and back to where it was', () => {
    expect(carry('card:a', 'down', 'down')).toEqual({ lane: 0, column: 3, at: 2 })
    expect(carry('card:a', 'down', 'down', 'down')).toEqual({ lane: 1, column: 3, at: 0 })
    expect(carry('card:a', 'down', 'down', 'down', 'up')).toEqual({ lane: 0, column: 3, at: 2 })
  })

  it('moves to the neighbouring cell, also an empty one, but never among demand', () => {
    expect(carry('card:c', 'right')).toEqual({ lane: 0, column: 4, at: 0 })
    expect(carry('card:d', 'left')).toEqual({ lane: 1, column: 1, at: 0 })
  })

  it('stays on the board and among the moments, whatever is pressed', () => {
    const directions = fc.constantFrom<Direction>('up', 'down', 'left', 'right')
    fc.assert(
      fc.property(
        fc.constantFrom<ItemKey>('card:a', 'card:d', 'card:e', 'topic:t', 'topic:u'),
        fc.array(directions, { maxLength: 40 }),
        (item, pressed) => {
          const spot = carry(item, ...pressed)
          const cell = view.lanes[spot.lane]!.cells[spot.column]!
          expect(spot.at).toBeGreaterThanOrEqual(0)
          expect(spot.at).toBeLessThanOrEqual(cell.ids.length)
          if (item.startsWith('card:')) {
            expect(spot.column).toBeGreaterThan(0)
            expect(view.lanes[spot.lane]!.moment).not.toBeNull()
          }
        },
      ),
    )
  })
})

describe('carrying a topic', () => {
  it('passes over each card of a cell and then the cell itself', () => {
    const over = (...directions: Direction[]) =>
      dropOfSpot(view, 'topic:t', carry('topic:t', 'right', 'right', 'right', ...directions))
    expect(over()).toMatchObject({ to: 'card', cardId: 'a' })
    expect(over('down', 'down')).toMatchObject({ to: 'card', cardId: 'c' })
    expect(over('down', 'down', 'down')).toEqual({ to: 'cell', lane: 0, column: 3 })
  })

  it('takes an unsorted topic up to the demand of a moment', () => {
    const drop = dropOfSpot(view, 'topic:u', carry('topic:u', 'up', 'up'))
    expect(actOf(view, 'topic:u', drop)).toEqual({ act: 'sort', topicId: 'u', moment: 'do' })
  })
})
