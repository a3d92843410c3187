import { z } from 'zod'
import type { ViewOptions } from '#shared/domain/view.ts'
import {
  COLUMN_IDS,
  factsOf,
  isColumnId,
  NARROWEST,
  WIDEST,
  type ColumnId,
} from './table-columns.ts'

export const GROUPINGS = ['none', 'moment', 'column', 'owner', 'kind', 'dueWeek'] as const
export type Grouping = (typeof GROUPINGS)[number]
export type SortBy = { id: ColumnId; desc: boolean }

/** How the table is shown, as far as a view keeps it. */
export type TableOptions = {
  /** Every column, in order; also those that are not shown. */
  order: readonly ColumnId[]
  shown: ReadonlySet<ColumnId>
  /** Widths that a person has set, in px. */
  widths: Readonly<Partial<Record<ColumnId, number>>>
  /** The first counts most. Empty: the board's order. */
  sort: readonly SortBy[]
  group: Grouping
  /** Keys of the groups that are closed. */
  closed: ReadonlySet<string>
}

const columnIds = z.array(z.string()).catch([])
const widthsSchema = z.record(z.string(), z.number()).catch({})
const sortSchema = z.array(z.object({ id: z.string(), desc: z.boolean() })).catch([])
const SHOWN_AT_FIRST = COLUMN_IDS.filter((id) => !factsOf(id).hidden)

/** What a view's options say of the table; anything that is not understood counts as not said. */
export function tableOptions(options: ViewOptions): TableOptions {
  const named = [...new Set(columnIds.parse(options['order']).filter(isColumnId))]
  const order = [...named, ...COLUMN_IDS.filter((id) => !named.includes(id))]
  const shown = columnIds.parse(options['shown']).filter(isColumnId)
  const widths = Object.entries(widthsSchema.parse(options['widths']))
    .filter(([id]) => isColumnId(id))
    .map(([id, width]) => [id, Math.max(NARROWEST, Math.min(WIDEST, Math.round(width)))])
  return {
    order,
    shown: new Set(shown.length > 0 ? ['title', ...shown] : SHOWN_AT_FIRST),
    widths: Object.fromEntries(widths) as TableOptions['widths'],
    sort: sortSchema.parse(options['sort']).filter((by): by is SortBy => isColumnId(by.id)),
    group: GROUPINGS.find((one) => one === options['group']) ?? 'none',
    closed: new Set(columnIds.parse(options['closed'])),
  }
}
