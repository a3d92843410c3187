import type { BoardView, LaneView } from './board-view.ts'
import type { Density } from './board-options.ts'

/** Every measure of the board in CSS pixels, so that places follow by arithmetic alone. */
export const LANE_HEAD_WIDTH = 156
export const COLUMN_HEAD_HEIGHT = 46
/** A lane that shows its counts only. */
export const COLLAPSED_LANE = 48
export const LANE_PADDING = 8
export const LANE_FOOT = 32
const LEAST_COLUMN = 128
const LEAST_LANE = 140
/** Below this a tile has room for its most important facts only. */
const NARROW_COLUMN = 168
/**
 * Every tile of a density has this height. Comfortable: two lines of title, two of facts, and the
 * padding; compact: one and one.
 */
const ITEM_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 82, compact: 46 }
const ITEM_GAP: Readonly<Record<Density, number>> = { comfortable: 6, compact: 4 }
/** Px drawn beyond the edges at least, so that scrolling shows no holes. */
const OVERSCAN = 200
/** Items that come and go at once: few, so that none of a scroll's frames has much to draw. */
const STRIDE = 2

export type Metrics = {
  columnWidth: number
  narrow: boolean
  density: Density
  itemHeight: number
  /** From the top of one item to the top of the next. */
  step: number
}

export type BoardLayout = {
  metrics: Metrics
  /** Tops count from the top of the scrolled content, column heads included. */
  lanes: readonly { top: number; height: number }[]
  width: number
  height: number
}

/** `width` is that of the viewport; `columns` counts Demand too. */
export function metricsFor(
  width: number,
  columns: number,
  density: Density = 'comfortable',
): Metrics {
  const columnWidth = Math.max(LEAST_COLUMN, Math.floor((width - LANE_HEAD_WIDTH) / columns))
  return {
    columnWidth,
    narrow: columnWidth < NARROW_COLUMN,
    density,
    itemHeight: ITEM_HEIGHT[density],
    step: ITEM_HEIGHT[density] + ITEM_GAP[density],
  }
}

export function layoutOf(
  view: BoardView,
  viewportWidth: number,
  density: Density = 'comfortable',
): BoardLayout {
  const columns = view.columns.length + 1
  const metrics = metricsFor(viewportWidth, columns, density)
  const lanes: { top: number; height: number }[] = []
  let top = COLUMN_HEAD_HEIGHT
  for (const lane of view.lanes) {
    const height = laneHeight(lane, metrics)
    lanes.push({ top, height })
    top += height
  }
  return {
    metrics,
    lanes,
    width: Math.max(viewportWidth, LANE_HEAD_WIDTH + columns * metrics.columnWidth),
    height: top,
  }
}

export function laneHeight(lane: LaneView, metrics: Metrics): number {
  if (lane.collapsed) return COLLAPSED_LANE
  const most = Math.max(0, ...lane.cells.map((cell) => cell.ids.length))
  const foot = lane.moment === null ? LANE_PADDING : LANE_FOOT
  return Math.max(LEAST_LANE, LANE_PADDING + most * metrics.step + foot)
}

export const itemTop = (index: number, metrics: Metrics): number =>
  LANE_PADDING + index * metrics.step

/**
 * The items of a cell that are in view, `[first, last)`, with those up to `overscan` px beyond. Rounded to whole
 * strides, so that the range, and with it the cell, changes seldom while scrolling.
 */
export function rangeInView(
  laneTop: number,
  count: number,
  scroll: { top: number; height: number },
  step: number,
  overscan = OVERSCAN,
): readonly [number, number] {
  const start = Math.floor((scroll.top - laneTop - LANE_PADDING) / step)
  const end = Math.ceil((scroll.top + scroll.height - laneTop - LANE_PADDING) / step)
  if (overscan === 0) return [clamp(start, 0, count), clamp(end, 0, count)]
  const beyond = Math.ceil(overscan / step)
  const first = Math.floor(start / STRIDE) * STRIDE - beyond
  const last = Math.ceil(end / STRIDE) * STRIDE + beyond
  return [clamp(first, 0, count), clamp(last, 0, count)]
}

/** `[first, last)` of a lane's rows; its cells have some of them or all. */
export type Rows = readonly [first: number, last: number]

/** The rows in view of every lane, in the order of the lanes; `ahead`: with some beyond. */
export function rowsInView(
  layout: BoardLayout,
  scroll: { top: number; height: number },
  ahead = true,
): Rows[] {
  const { step } = layout.metrics
  return layout.lanes.map((lane) =>
    rangeInView(lane.top, Math.ceil(lane.height / step), scroll, step, ahead ? OVERSCAN : 0),
  )
}

/** The scroll offsets that bring a place into view, moving as little as possible. */
export function scrollToShow(
  layout: BoardLayout,
  place: { lane: number; column: number; index: number },
  scroll: { top: number; left: number; width: number; height: number },
): { top: number; left: number } {
  const { metrics } = layout
  const lane = layout.lanes[place.lane]
  if (!lane) return { top: scroll.top, left: scroll.left }
  const top = lane.top + itemTop(place.index, metrics) - LANE_PADDING
  const left = LANE_HEAD_WIDTH + place.column * metrics.columnWidth
  return {
    top: nearest(scroll.top, top - COLUMN_HEAD_HEIGHT, top + metrics.step + 40 - scroll.height),
    left: nearest(scroll.left, left - LANE_HEAD_WIDTH, left + metrics.columnWidth - scroll.width),
  }
}

/** `most` keeps the near edge in view, `least` the far one; the near edge wins. */
function nearest(now: number, most: number, least: number): number {
  return Math.max(0, Math.min(Math.max(now, least), most))
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
