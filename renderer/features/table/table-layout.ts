import type { ColumnId } from './table-columns.ts'
import { widthOf } from './column-menu.tsx'
import type { TableOptions } from './table-options.ts'
import { MARK } from './table-row.tsx'

/** Columns side by side, in px from the left; the title takes what room is left over. */
export type Tracks = {
  template: string
  width: number
  lefts: readonly number[]
  widths: readonly number[]
}

export function tracksOf(
  columns: readonly ColumnId[],
  options: TableOptions,
  room: number,
): Tracks {
  const wanted = columns.map((id) => widthOf(id, options))
  const spare = Math.max(0, room - MARK - wanted.reduce((sum, width) => sum + width, 0))
  const widths = wanted.map((width, i) => (columns[i] === 'title' ? width + spare : width))
  const lefts: number[] = []
  let left = MARK
  for (const width of widths) {
    lefts.push(left)
    left += width
  }
  const template = [MARK, ...widths].map((width) => `${width}px`).join(' ')
  return { template, width: left, lefts, widths }
}

/** How far to scroll so that `from`–`to` lies between the edges of what is in sight. */
export function scrollFor(
  from: number,
  to: number,
  sight: { at: number; size: number; covered: number },
): number {
  if (from < sight.at + sight.covered) return Math.max(0, from - sight.covered)
  return to > sight.at + sight.size ? to - sight.size : sight.at
}
