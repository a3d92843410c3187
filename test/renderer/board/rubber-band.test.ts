import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeStep } from '#renderer/features/board/edge-scroll.ts'
import { cardsBetween } from '#renderer/features/board/keyboard-moves.ts'
import { itemTop, LANE_HEAD_WIDTH, layoutOf } from '#renderer/features/board/layout.ts'
import { cardsIn, rectOf } from '#renderer/features/board/rubber-band.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { aView } from './a-view.ts'

const COLUMNS = ['idea', 'brief', 'draft'] as const
const view = aView({
  cards: (['know', 'go', 'do'] as const).flatMap((moment) =>
    COLUMNS.flatMap((columnId) =>
      [0, 1, 2].map((i) =>
        aCard({ id: `${moment}-${columnId}-${i}`, moment, columnId, order: `a${i}` }),
      ),
    ),
  ),
  topics: [aTopic({ id: 't', moment: 'know' })],
})
const boxOf = (lane: number, column: number, index: number, density: 'comfortable' | 'compact') => {
  const layout = layoutOf(view, 1_000, density)
  const left = LANE_HEAD_WIDTH + column * layout.metrics.columnWidth
  const top = layout.lanes[lane]!.top + itemTop(index, layout.metrics)
  return {
    left,
    top,
    right: left + layout.metrics.columnWidth,
    bottom: top + layout.metrics.itemHeight,
  }
}

describe('the rubber band', () => {
  it('takes exactly the cards that it touches, at any density', () => {
    const place = fc.record({ x: fc.nat(1_000), y: fc.nat(1_200) })
    const density = fc.constantFrom('comfortable', 'compact')
    fc.assert(
      fc.property(place, place, density, (a, b, dense) => {
        const rect = rectOf(a, b)
        const touched = view.lanes.flatMap(({ cells }, lane) =>
          cells.flatMap((cell, column) =>
            cell.kind !== 'card'
              ? []
              : cell.ids.filter((_, index) => {
                  const box = boxOf(lane, column, index, dense)
                  const across = rect.left <= box.right && rect.right >= box.left
                  return across && rect.top <= box.bottom && rect.bottom >= box.top
                }),
          ),
        )
        expect(cardsIn(view, layoutOf(view, 1_000, dense), rect)).toEqual(touched)
      }),
    )
  })
})

describe('a range of cards', () => {
  it('in one cell is what stands between, whichever end comes first', () => {
    const [a, b] = [
      { lane: 0, column: 1, index: 0 },
      { lane: 0, column: 1, index: 1 },
    ]
    expect(cardsBetween(view, a, b)).toEqual(['know-idea-0', 'know-idea-1'])
    expect(cardsBetween(view, b, a)).toEqual(['know-idea-0', 'know-idea-1'])
  })

  it('over cells is the rectangle of lanes and columns between, and no topics', () => {
    const from = { lane: 0, column: 2, index: 2 }
    const to = { lane: 1, column: 1, index: 0 }
    const wanted = ['know-idea-2', 'know-brief-2', 'go-idea-0', 'go-brief-0']
    expect(cardsBetween(view, from, to)).toEqual(wanted)
    expect(cardsBetween(view, to, from)).toEqual(wanted)
    const topic = { lane: 0, column: 0, index: 0 }
    expect(cardsBetween(view, topic, { lane: 0, column: 1, index: 0 })).toEqual(['know-idea-0'])
  })
})

describe('scrolling at the edges', () => {
  it('goes faster nearer to an edge and not at all between', () => {
    expect(edgeStep(500, 0, 1_000)).toBe(0)
    expect(edgeStep(20, 0, 1_000)).toBeLessThan(edgeStep(50, 0, 1_000))
    expect(edgeStep(990, 0, 1_000)).toBeGreaterThan(edgeStep(960, 0, 1_000))
    expect(edgeStep(-300, 0, 1_000)).toBe(edgeStep(0, 0, 1_000))
  })
})
