import type { BoardView } from './board-view.ts'
import { itemTop, LANE_HEAD_WIDTH, type BoardLayout } from './layout.ts'

export type Point = { x: number; y: number }
/** In px of the scrolled content. */
export type Rect = { left: number; top: number; right: number; bottom: number }

export function rectOf(a: Point, b: Point): Rect {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  }
}

/** The cards that a rectangle touches, by arithmetic alone: most of them are not drawn. */
export function cardsIn(view: BoardView, layout: BoardLayout, rect: Rect): string[] {
  const { metrics } = layout
  const ids: string[] = []
  for (const [lane, { cells }] of view.lanes.entries()) {
    const { top, height } = layout.lanes[lane]!
    if (rect.bottom < top || rect.top > top + height) continue
    for (const [column, cell] of cells.entries()) {
      if (cell.kind !== 'card') continue
      const left = LANE_HEAD_WIDTH + column * metrics.columnWidth
      if (rect.right < left || rect.left > left + metrics.columnWidth) continue
      const first = Math.ceil(
        (rect.top - top - itemTop(0, metrics) - metrics.itemHeight) / metrics.step,
      )
      const last = Math.floor((rect.bottom - top - itemTop(0, metrics)) / metrics.step)
      ids.push(...cell.ids.slice(Math.max(0, first), Math.max(0, last + 1)))
    }
  }
  return ids
}
