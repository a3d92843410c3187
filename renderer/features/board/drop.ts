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
 * Where what is dragged would land. `at` counts among the cards of the cell that stay, the dragged
 * left out. A topic lands on a card, in a cell (which starts a card), or among a moment's demand.
 */
export type Drop =
  | { to: 'place'; lane: number; column: number; at: number }
  | { to: 'card'; lane: number; column: number; at: number; cardId: string }
  | { to: 'cell'; lane: number; column: number }
  | { to: 'demand'; lane: number }

/** The act that a drop asks for. */
export type DropAct =
  | {
      act: 'move'
      cardIds: readonly string[]
      moment: Moment
      columnId: string
      beforeId: string | null
    }
  | { act: 'answer'; cardId: string; topicId: string }
  | { act: 'start'; topicId: string; moment: Moment; columnId: string }
  | { act: 'sort'; topicId: string; moment: Moment }

/** The drop under a point, given in pixels of the scrolled content; `null` where nothing can land. */
export function dropAt(
  view: BoardView,
  layout: BoardLayout,
  item: ItemKey,
  point: { x: number; y: number },
  moving: ReadonlySet<string> = alone(item),
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
    const staying = cell.ids.slice(0, gap).filter((id) => !moving.has(id)).length
    return { to: 'place', lane, column, at: staying }
  }
  const at = Math.floor(inCell / metrics.step)
  const cardId = cell.ids[at]
  const onCard = cardId !== undefined && inCell - at * metrics.step <= metrics.itemHeight
  return onCard ? { to: 'card', lane, column, at, cardId } : { to: 'cell', lane, column }
}

/** An item dragged by itself. */
export const alone = (item: ItemKey): ReadonlySet<string> => new Set([idOf(item)])

/** Where the insertion line stands: before the item of this index, the dragged ones counted. */
export function lineAt(ids: readonly string[], moving: ReadonlySet<string>, at: number): number {
  let staying = 0
  for (const [index, id] of ids.entries()) {
    if (staying === at) return index
    if (!moving.has(id)) staying += 1
  }
  return ids.length
}

/** What the drop does, or `null` when it would leave everything as it is. */
export function actOf(
  view: BoardView,
  item: ItemKey,
  drop: Drop,
  moving: ReadonlySet<string> = alone(item),
): DropAct | null {
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

  const { ids } = lane.cells[drop.column]!
  const staying = ids.filter((other) => !moving.has(other))
  if (standThere(ids, staying, moving, drop.at)) return null
  const beforeId = staying[drop.at] ?? null
  return { act: 'move', cardIds: [...moving], moment, columnId, beforeId }
}

/** Whether all that moves is in the cell already, in one piece, at that very place. */
function standThere(
  ids: readonly string[],
  staying: readonly string[],
  moving: ReadonlySet<string>,
  at: number,
): boolean {
  if (ids.length - staying.length !== moving.size) return false
  return ids.slice(at, at + moving.size).every((id) => moving.has(id))
}

export const sameDrop = (a: Drop | null, b: Drop | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
