import {
  createColumnHelper,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { KeywordSort } from '#shared/contract/keywords.ts'
import type { Keyword } from '#shared/domain/keyword.ts'

/** The table knows columns, their choice and the order asked for; rows come in windows from elsewhere. */
export const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })
const helper = createColumnHelper<typeof features, Keyword>()

export const COLUMN_IDS = [
  'phrase',
  'volume',
  'moment',
  'cue',
  'topic',
  'market',
  'difficulty',
  'cpc',
  'source',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** Least width in px and share of what is left; figures stand at the right. */
export const LAYOUT: Readonly<Record<ColumnId, { min: number; share: number; right?: boolean }>> = {
  phrase: { min: 190, share: 3 },
  volume: { min: 82, share: 0, right: true },
  moment: { min: 70, share: 0.3 },
  cue: { min: 72, share: 1 },
  topic: { min: 104, share: 1.2 },
  market: { min: 52, share: 0.2 },
  difficulty: { min: 76, share: 0, right: true },
  cpc: { min: 64, share: 0, right: true },
  source: { min: 84, share: 0.8 },
}

const SORTED_BY: Partial<Record<ColumnId, KeywordSort>> = {
  phrase: 'phrase',
  volume: 'volume',
  moment: 'moment',
  topic: 'topic',
  market: 'market',
  difficulty: 'difficulty',
  cpc: 'cpc',
}

const VALUES: Readonly<Record<ColumnId, (keyword: Keyword) => unknown>> = {
  phrase: ({ phrase }) => phrase,
  volume: ({ volume }) => volume,
  moment: ({ moment }) => moment,
  cue: ({ cue }) => cue,
  topic: ({ topicId }) => topicId,
  market: ({ market }) => market,
  difficulty: ({ difficulty }) => difficulty,
  cpc: ({ cpc }) => cpc,
  source: ({ sources }) => sources,
}

export const columns = helper.columns(
  COLUMN_IDS.map((id) =>
    helper.accessor(VALUES[id], {
      id,
      enableHiding: id !== 'phrase',
      enableSorting: id in SORTED_BY,
      sortDescFirst: id === 'volume',
    }),
  ),
)

export type Sorting = { id: ColumnId; desc: boolean }

/** What the backend is asked for: volume goes downwards by nature, the others upwards. */
export function sortOf({ id, desc }: Sorting): { sort: KeywordSort; reversed: boolean } {
  return { sort: SORTED_BY[id] ?? 'volume', reversed: desc !== (id === 'volume') }
}

export const isColumnId = (id: string): id is ColumnId =>
  (COLUMN_IDS as readonly string[]).includes(id)

export const HIDDEN_AT_FIRST: Record<string, boolean> = { difficulty: false, cpc: false }

/** What gives way first where there is no room; the details of a keyword tell of it too. */
const GIVE_WAY: readonly ColumnId[] = ['source', 'market', 'cpc', 'difficulty', 'topic', 'cue']

/** The columns that fit into `width` px, those that matter least left out. */
export function fitting(ids: readonly ColumnId[], width: number): readonly ColumnId[] {
  let shown = ids
  for (const id of GIVE_WAY) {
    if (tracksOf(shown).width <= width) return shown
    shown = shown.filter((one) => one !== id)
  }
  return shown
}

/** `grid-template-columns` and the least width of a row, the mark of the chosen ones first. */
export function tracksOf(ids: readonly ColumnId[]): { columns: string; width: number } {
  const tracks = ids.map((id) => {
    const { min, share } = LAYOUT[id]
    return share === 0 ? `${min}px` : `minmax(${min}px, ${share}fr)`
  })
  const least = ids.reduce((sum, id) => sum + LAYOUT[id].min + 10, 20 + 28)
  return { columns: ['20px', ...tracks].join(' '), width: least }
}
