import type { HeatCell } from './heat-cell.ts'
import type { CrossHeatmap, Heatmap } from './heatmap.ts'
import type { LensValue } from './lens.ts'
import { MOMENTS } from '#shared/domain/moment.ts'

/** A heatmap as rows and columns, whatever stands down its side. `id` of a moment's row: the moment. */
export type HeatTable = { columns: LensValue[]; rows: HeatRow[] }
export type HeatRow = LensValue & { cells: HeatCell[] }

/** A row for each moment. */
export function tableOf({ values, rows }: Heatmap): HeatTable {
  return {
    columns: values,
    rows: MOMENTS.map((moment) => ({ id: moment, title: moment, cells: rows[moment] })),
  }
}

/** A row for each value of the lens down the side. */
export function crossTableOf({ columns, rows, cells }: CrossHeatmap): HeatTable {
  return { columns, rows: rows.map((value, i) => ({ ...value, cells: cells[i]! })) }
}

/**
 * `plan`: the order of the heatmap itself. `name`: by the names shown. `weakest`, `strongest`: by the
 * values of one row, or by the mean of a column where no row is named; columns without a value last.
 */
export type ColumnOrder =
  { by: 'plan' | 'name' } | { by: 'weakest' | 'strongest'; row?: string | null }

export type Arrangement = {
  order: ColumnOrder
  /** Ids of the columns left out; `null` is *unassigned*. */
  hidden: ReadonlySet<string | null>
  /** How names compare in the reader's language. */
  compareNames: (a: LensValue, b: LensValue) => number
}

/**
 * The table with its columns sorted and some left out; *unassigned* stays last, ties stay in the order
 * of the heatmap. A row that is named but not there sorts nothing.
 */
export function arrange(table: HeatTable, { order, hidden, compareNames }: Arrangement): HeatTable {
  const { columns } = table
  const shown = columns.map((_, at) => at).filter((at) => !hidden.has(columns[at]!.id))
  const worth = worthOf(table, order)
  const compare = (a: number, b: number): number => {
    const [first, second] = [columns[a]!, columns[b]!]
    if (first.id === null || second.id === null)
      return Number(first.id === null) - Number(second.id === null)
    if (order.by === 'plan') return a - b
    if (order.by === 'name') return compareNames(first, second) || a - b
    const [x, y] = [worth(a), worth(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b
    return (order.by === 'weakest' ? x - y : y - x) || a - b
  }
  const sorted = shown.toSorted(compare)
  return {
    columns: sorted.map((at) => columns[at]!),
    rows: table.rows.map((row) => ({ ...row, cells: sorted.map((at) => row.cells[at]!) })),
  }
}

/** What a column is sorted by; `null` where nothing of it is scored. */
function worthOf({ rows }: HeatTable, order: ColumnOrder): (column: number) => number | null {
  const one = 'row' in order ? rows.filter(({ id }) => id === order.row) : rows
  return (column) => {
    const values = one.flatMap(({ cells }) => cells[column]!.value ?? [])
    if (values.length === 0) return null
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
}
