import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLUMN_HEAD_HEIGHT,
  itemTop,
  LANE_HEAD_WIDTH,
  LANE_PADDING,
  layoutOf,
  metricsFor,
  rangeInView,
  scrollToShow,
} from '#renderer/features/board/layout.ts'
import { shownIndexes } from '#renderer/features/board/shown-indexes.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aView } from './a-view.ts'

const cards = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aCard({ id: `c${i}`, order: `a${String(i).padStart(6, '0')}` }),
  )

describe('the layout of the board', () => {
  it('fits seven columns into the narrowest window and fills a wide one', () => {
    expect(LANE_HEAD_WIDTH + 7 * metricsFor(1_061, 7).columnWidth).toBeLessThanOrEqual(1_061)
    expect(metricsFor(1_700, 7).columnWidth).toBe(Math.floor((1_700 - LANE_HEAD_WIDTH) / 7))
  })

  it('grows wider than the window once columns would become too narrow', () => {
    const view = aView()
    const layout = layoutOf(view, 600)
    expect(layout.width).toBe(LANE_HEAD_WIDTH + 7 * layout.metrics.columnWidth)
    expect(layout.width).toBeGreaterThan(600)
  })

  it('makes a lane as high as its fullest cell and stacks the lanes below the heads', () => {
    const layout = layoutOf(aView({ cards: cards(40) }), 1_000)
    const [know, go] = layout.lanes
    expect(know!.top).toBe(COLUMN_HEAD_HEIGHT)
    expect(know!.height).toBeGreaterThanOrEqual(itemTop(40, layout.metrics))
    expect(go!.top).toBe(know!.top + know!.height)
    expect(layout.height).toBe(
      layout.lanes.reduce((sum, lane) => sum + lane.height, COLUMN_HEAD_HEIGHT),
    )
  })

  it('draws every item that is in view and few others, wherever it is scrolled', () => {
    const { step, itemHeight } = metricsFor(1_000, 7)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 800_000 }),
        fc.integer({ min: 100, max: 2_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        (count, top, height, laneTop) => {
          const [first, last] = rangeInView(laneTop, count, { top, height }, step)
          for (const index of [first - 1, last]) {
            if (index < 0 || index >= count) continue
            const y = laneTop + LANE_PADDING + index * step
            expect(y + itemHeight <= top || y >= top + height).toBe(true)
          }
          expect(last - first).toBeLessThanOrEqual(Math.ceil(height / step) + 17)
        },
      ),
    )
  })

  it('brings any place into view and leaves one that is in view where it is', () => {
    const layout = layoutOf(aView({ cards: cards(200) }), 1_000)
    const scroll = { top: 0, left: 0, width: 800, height: 600 }
    const far = { lane: 0, column: 6, index: 150 }
    const shown = scrollToShow(layout, far, scroll)
    const y = layout.lanes[0]!.top + itemTop(150, layout.metrics)
    expect(y).toBeGreaterThanOrEqual(shown.top + COLUMN_HEAD_HEIGHT)
    expect(y + layout.metrics.itemHeight).toBeLessThanOrEqual(shown.top + 600)
    expect(scrollToShow(layout, far, { ...scroll, ...shown })).toEqual(shown)
    expect(scrollToShow(layout, { lane: 0, column: 0, index: 0 }, scroll)).toEqual({
      top: 0,
      left: 0,
    })
  })

  it('keeps pinned items drawn, each once and in order', () => {
    expect(shownIndexes(4, 7, 20, [5, 19, -1, 25, 0])).toEqual([0, 4, 5, 6, 19])
  })
})
