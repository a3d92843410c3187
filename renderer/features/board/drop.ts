import type { Moment } from '#shared/domain/moment.ts'
import { idOf, isCard, type BoardView, type ItemKey } from './board-view.ts'
import {
  clamp,
  COLUMN_HEAD_HEIGHT,
  LANE_HEAD_WIDTH,
  LANE_PADDING,
  type BoardLayout,
} from './layout.ts'

/**
 * Where a dragged item would land. `at` counts among the other cards of the cell, the dragged one
 * left out. A topic lands on a card, in a cell (which starts a card), or among a moment's demand.
 */
export type Drop =
  | { to: 'place'; lane: number; column: number; at: number }
  | { to: 'card'; lane: number; column: number; at: number; cardId: string }
  | { to: 'cell'; lane: number; column: number }
  | { to: 'demand'; lane: number }

/** The act that a drop asks for. */
export type DropAct =
  | { act: 'move'; cardId: string; moment: Moment; columnId: string; beforeId: string | null }
  | { act: 'answer'; cardId: string; topicId: string }
  | { act: 'start'; topicId: string; moment: Moment; columnId: string }
  | { act: 'sort'; topicId: string; moment: Moment }

/** The drop under a point, given in pixels of the scrolled content; `null` where nothing can land. */
export function dropAt(
  view: BoardView,
  layout: BoardLayout,
  item: ItemKey,
  point: { x: number; y: number },
): Drop | null {
  const { metrics } = layout
  const y = Math.max(point.y, COLUMN_HEAD_HEIGHT)
  const found = layout.lanes.findIndex((lane) => y >= lane.top && y < lane.top + lane.height)
  const lane = found < 0 && y >= layout.height ? layout.lanes.length - 1 : found
  const column = Math.floor((point.x - LANE_HEAD_WIDTH) / metrics.columnWidth)
  const place = view.lanes[lane]
  const cell = place?.cells[column]
  if (!place || !cell || column < 0 || place.moment === null) return null
  if (column === 0) return isCard(item) ? null : { to: 'demand', lane }

  const inCell = y - layout.lanes[lane]!.top - LANE_PADDING
  if (isCard(item)) {
    const gap = clamp(Math.round(inCell / metrics.step), 0, cell.ids.length)
    const own = cell.ids.indexOf(idOf(item))
    return { to: 'place', lane, column, at: own >= 0 && gap > own ? gap - 1 : gap }
  }
  const at = Math.floor(inCell / metrics.step)
  const cardId = cell.ids[at]
  const onCard = cardId !== undefined && inCell - at * metrics.step <= metrics.itemHeight
  return onCard ? { to: 'card', lane, column, at, cardId } : { to: 'cell', lane, column }
}

/** Where the insertion line stands: before the item of this index, the dragged one counted. */
export function lineAt(ids: readonly string[], item: ItemKey, at: number): number {
  const own = ids.indexOf(idOf(item))
  return own >= 0 && at > own ? at + 1 : at
}

/** What the drop does, or `null` when it would leave everything as it is. */
export function actOf(view: BoardView, item: ItemKey, drop: Drop): DropAct | null {
  const lane = view.lanes[drop.lane]
  if (!lane || lane.moment === null) return null
  const { moment } = lane
  const own = view.positions.get(item)
  const id = idOf(item)
  if (drop.to === 'demand') {
    return own && view.lanes[own.lane]?.moment === moment
      ? null
      : { act: 'sort', topicId: id, moment }
  }
  if (drop.to === 'card') return { act: 'answer', cardId: drop.cardId, topicId: id }
  const columnId = view.columns[drop.column - 1]?.id
  if (columnId === undefined) return null
  if (drop.to === 'cell') return { act: 'start', topicId: id, moment, columnId }

  if (own?.lane === drop.lane && own.column === drop.column && own.index === drop.at) return null
  const others = lane.cells[drop.column]!.ids.filter((other) => other !== id)
  return { act: 'move', cardId: id, moment, columnId, beforeId: others[drop.at] ?? null }
}

export const sameDrop = (a: Drop | null, b: Drop | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
