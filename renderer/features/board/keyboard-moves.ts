import { idOf, isCard, type BoardView, type ItemKey, type Position } from './board-view.ts'
import { alone, type Drop } from './drop.ts'
import { clamp } from './layout.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The item the focus goes to; empty cells are stepped over. `null`: there is none that way. */
export function neighbour(view: BoardView, from: Position, direction: Direction): Position | null {
  const count = (lane: number, column: number) => view.lanes[lane]?.cells[column]?.ids.length ?? 0
  if (direction === 'up' || direction === 'down') {
    const step = direction === 'up' ? -1 : 1
    const index = from.index + step
    if (index >= 0 && index < count(from.lane, from.column)) return { ...from, index }
    for (let lane = from.lane + step; view.lanes[lane]; lane += step) {
      const items = count(lane, from.column)
      if (items > 0) return { lane, column: from.column, index: step < 0 ? items - 1 : 0 }
    }
    return null
  }
  const step = direction === 'left' ? -1 : 1
  const width = view.lanes[from.lane]?.cells.length ?? 0
  for (let column = from.column + step; column >= 0 && column < width; column += step) {
    const items = count(from.lane, column)
    if (items > 0) return { lane: from.lane, column, index: Math.min(from.index, items - 1) }
  }
  return null
}

/** The nearest item below, above, left or right that is not among those that go; `null`: none is. */
export function stayingNeighbour(
  view: BoardView,
  from: Position,
  going: ReadonlySet<string>,
): Position | null {
  for (const direction of ['down', 'up', 'left', 'right'] as const) {
    let at = neighbour(view, from, direction)
    for (; at; at = neighbour(view, at, direction)) {
      const key = keyAt(view, at)
      if (key && !(isCard(key) && going.has(idOf(key)))) return at
    }
  }
  return null
}

/** First or last item of the lane, for Home and End. */
export function edgeOfLane(view: BoardView, lane: number, edge: 'first' | 'last'): Position | null {
  const cells = view.lanes[lane]?.cells ?? []
  const columns = cells.map((_, i) => i).filter((i) => cells[i]!.ids.length > 0)
  const column = columns.at(edge === 'first' ? 0 : -1)
  return column === undefined ? null : { lane, column, index: 0 }
}

export function keyAt(view: BoardView, at: Position): ItemKey | null {
  const cell = view.lanes[at.lane]?.cells[at.column]
  const id = cell?.ids[at.index]
  return cell && id !== undefined ? `${cell.kind}:${id}` : null
}

/**
 * The cards from one place to another as a rectangle of the board: of the lanes between, those in
 * the columns between; of the first lane from its place down, of the last down to its place.
 */
export function cardsBetween(view: BoardView, a: Position, b: Position): string[] {
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  const [top, bottom] =
    a.lane < b.lane || (a.lane === b.lane && a.index <= b.index) ? [a, b] : [b, a]
  const ids: string[] = []
  for (let lane = top.lane; lane <= bottom.lane; lane += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = view.lanes[lane]?.cells[column]
      if (cell?.kind !== 'card') continue
      const from = lane === top.lane ? top.index : 0
      const to = lane === bottom.lane ? bottom.index + 1 : cell.ids.length
      ids.push(...cell.ids.slice(from, to))
    }
  }
  return ids
}

/** Where what is lifted hovers: `at` counts the items of the cell that stay. Column 0 is Demand. */
export type Spot = { lane: number; column: number; at: number }

export function startSpot(
  view: BoardView,
  item: ItemKey,
  moving: ReadonlySet<string> = alone(item),
): Spot | null {
  const own = view.positions.get(item)
  if (!own) return null
  const unsorted = view.lanes[own.lane]?.moment === null
  if (unsorted || !isCard(item)) {
    return { lane: own.lane, column: unsorted ? 0 : own.column, at: 0 }
  }
  const above = view.lanes[own.lane]!.cells[own.column]!.ids.slice(0, own.index)
  const at = above.filter((id) => !moving.has(id)).length
  return { lane: own.lane, column: own.column, at }
}

/** One step of a lifted item, by position and cell; it stays where it is at the board's edge. */
export function moveSpot(
  view: BoardView,
  item: ItemKey,
  from: Spot,
  direction: Direction,
  moving: ReadonlySet<string> = alone(item),
): Spot {
  const sorted = view.lanes.filter((lane) => lane.moment !== null).length
  const leastColumn = isCard(item) ? 1 : 0
  const last = (lane: number, column: number) => lastSpot(view, item, lane, column, moving)
  const vertical = direction === 'up' ? -1 : direction === 'down' ? 1 : 0
  if (vertical !== 0) {
    const at = from.at + vertical
    const inside = from.column > 0 && at >= 0 && at <= last(from.lane, from.column)
    if (inside) return { ...from, at }
    const lane = from.lane + vertical
    if (lane < 0 || lane >= sorted) return from
    return { lane, column: from.column, at: vertical < 0 ? last(lane, from.column) : 0 }
  }
  const lane = Math.min(from.lane, sorted - 1)
  const column = clamp(
    from.column + (direction === 'left' ? -1 : 1),
    leastColumn,
    view.columns.length,
  )
  if (column === from.column) return from
  return { lane, column, at: Math.min(from.at, last(lane, column)) }
}

/** What dropping at the spot would be. */
export function dropOfSpot(view: BoardView, item: ItemKey, spot: Spot): Drop {
  const { lane, column, at } = spot
  if (isCard(item)) return { to: 'place', lane, column, at }
  if (column === 0) return { to: 'demand', lane }
  const cardId = view.lanes[lane]?.cells[column]?.ids[at]
  return cardId === undefined
    ? { to: 'cell', lane, column }
    : { to: 'card', lane, column, at, cardId }
}

function lastSpot(
  view: BoardView,
  item: ItemKey,
  lane: number,
  column: number,
  moving: ReadonlySet<string>,
): number {
  const ids = view.lanes[lane]?.cells[column]?.ids ?? []
  if (column === 0) return 0
  return isCard(item) ? ids.filter((id) => !moving.has(id)).length : ids.length
}
