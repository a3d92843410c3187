import { progressNeverFalls, type Column } from '#shared/domain/column.ts'
import { clamp, LANE_HEAD_WIDTH } from './layout.ts'

/** Where a dragged column would stand: among the others, and whether progress allows it. */
export type ColumnDrop = { at: number; allowed: boolean }

/** `x` in px of the scrolled content. */
export function columnDropAt(
  columns: readonly Column[],
  id: string,
  x: number,
  columnWidth: number,
): ColumnDrop {
  const own = columns.findIndex((column) => column.id === id)
  // Demand stands before the workflow.
  const gap = clamp(
    Math.round((x - LANE_HEAD_WIDTH - columnWidth) / columnWidth),
    0,
    columns.length,
  )
  const at = gap > own ? gap - 1 : gap
  return { at, allowed: progressNeverFalls(withColumnAt(columns, own, at)) }
}

export function withColumnAt(
  columns: readonly Column[],
  own: number,
  at: number,
): readonly Column[] {
  return columns.toSpliced(own, 1).toSpliced(at, 0, columns[own]!)
}

/** The column to stand before once moved to `at`; `null`: at the right end. */
export function columnBefore(columns: readonly Column[], id: string, at: number): string | null {
  return columns.filter((column) => column.id !== id)[at]?.id ?? null
}
