import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'

/** Rows that scroll out give their elements to those that scroll in; more are never drawn at once. */
const POOL = 160

/** A row to draw: `key` names its element, `start` is its place in px from the first row's. */
export type DrawnRow = { index: number; key: string; start: number }

/**
 * The rows in sight, a few around them, and the active one: it is always there to be named, wherever
 * one has scrolled to.
 *
 * @param rowHeight in px, the same for all
 * @param head height in px of what covers the rows above
 */
export function useGridRows(grid: {
  scroller: RefObject<HTMLElement | null>
  count: number
  activeIndex: number
  rowHeight: number
  overscan: number
  head?: number
}) {
  const { scroller, activeIndex, rowHeight, overscan } = grid
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(activeIndex) || activeIndex >= range.count
        ? shown
        : [...shown, activeIndex].toSorted((a, b) => a - b)
    },
    [activeIndex],
  )
  const virtual = useVirtualizer({
    count: grid.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: grid.head ?? 0,
    rangeExtractor,
    useFlushSync: false,
  })
  // In this order: asking for the items brings the range up to date.
  const items = virtual.getVirtualItems()
  const [first, last] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0]
  const rows = items.map(({ index, start }): DrawnRow => {
    const away = index === activeIndex && (index < first - overscan || index > last + overscan)
    return { index, start, key: away ? 'active' : String(index % POOL) }
  })
  return {
    rows,
    height: virtual.getTotalSize(),
    /** The first and last in sight. */
    first,
    last,
    bringIntoView: (index: number) => virtual.scrollToIndex(index),
  }
}
