import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Card } from '#shared/domain/card.ts'

/** The table knows columns, their choice, order and widths, and the sorting; rows are made elsewhere. */
export const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
})
const helper = createColumnHelper<typeof features, Card>()

/** How a column is edited: in words, by a list, a day …; `null`: it follows from other fields. */
export type Editing = 'text' | 'owner' | 'amount' | 'one' | 'some' | 'labels' | 'day' | 'url' | null

type ColumnFacts = { width: number; editing: Editing; figures?: boolean; hidden?: boolean }

/** Widths in px. `figures` stand at the right; `hidden`: not shown until it is asked for. */
export const COLUMNS = {
  title: { width: 280, editing: 'text' },
  kind: { width: 116, editing: 'one' },
  moment: { width: 92, editing: 'one' },
  columnId: { width: 112, editing: 'one' },
  owner: { width: 116, editing: 'owner' },
  dueOn: { width: 168, editing: 'day' },
  strength: { width: 88, editing: null, figures: true },
  topics: { width: 88, editing: null, figures: true },
  channels: { width: 168, editing: 'some' },
  tags: { width: 150, editing: 'labels' },
  effort: { width: 116, editing: 'amount', figures: true },
  checklist: { width: 96, editing: null, figures: true },
  publishedOn: { width: 136, editing: 'day' },
  refreshedOn: { width: 136, editing: 'day', hidden: true },
  staleOn: { width: 136, editing: null },
  rights: { width: 130, editing: null },
  url: { width: 180, editing: 'url', hidden: true },
  alsoServes: { width: 130, editing: 'some', hidden: true },
  tactics: { width: 180, editing: 'some', hidden: true },
  elements: { width: 130, editing: 'some', hidden: true },
  stages: { width: 150, editing: 'some', hidden: true },
  audiences: { width: 150, editing: 'labels', hidden: true },
  products: { width: 150, editing: 'labels', hidden: true },
  markets: { width: 110, editing: 'labels', hidden: true },
  check: { width: 160, editing: null, hidden: true },
  series: { width: 130, editing: null, hidden: true },
} as const satisfies Readonly<Record<string, ColumnFacts>>

export type ColumnId = keyof typeof COLUMNS
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[]
export const factsOf = (id: ColumnId): ColumnFacts => COLUMNS[id]
export const isColumnId = (id: unknown): id is ColumnId => typeof id === 'string' && id in COLUMNS

/** Columns whose cells hold any number of names. */
const SET_COLUMNS = [
  'channels',
  'tags',
  'alsoServes',
  'tactics',
  'elements',
  'stages',
  'audiences',
  'products',
  'markets',
] as const satisfies readonly ColumnId[]
export const isSetColumn = (id: ColumnId): id is (typeof SET_COLUMNS)[number] =>
  SET_COLUMNS.some((one) => one === id)

/** Columns that follow from elsewhere in the card and have no value to edit. */
const DERIVED = [
  'strength',
  'topics',
  'checklist',
  'staleOn',
  'rights',
  'check',
  'series',
] as const satisfies readonly ColumnId[]
export const isDerived = (id: ColumnId): id is (typeof DERIVED)[number] =>
  DERIVED.some((one) => one === id)

export const NARROWEST = 56
export const WIDEST = 900

export const columns = helper.columns(
  COLUMN_IDS.map((id) =>
    helper.accessor(() => null, {
      id,
      size: COLUMNS[id].width,
      minSize: NARROWEST,
      maxSize: WIDEST,
      enableHiding: id !== 'title',
      enableSorting: true,
      sortDescFirst: false,
    }),
  ),
)
