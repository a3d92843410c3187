import type { Encoding } from './encodings.ts'
import type { HeaderRow } from './header-row.ts'

/** What a column chosen by hand may hold. */
export const MAPPED_ROLES = ['keyword', 'volume', 'difficulty', 'cpc', 'market'] as const
export type MappedRole = (typeof MAPPED_ROLES)[number]

/** Columns by role, counted from 0. */
export type ColumnChoice = Partial<Record<MappedRole, number>>

/** How a person said a table is to be read. `headerRow` 0: it has no headings. */
export type TableAnswer = {
  encoding?: Encoding | undefined
  columns?: { delimiter: string; headerRow: number; roles: ColumnChoice } | undefined
}

/** Column choices of earlier imports, by `headerSignature`. */
export type RememberedColumns = ReadonlyMap<string, ColumnChoice>

const MOST_COLUMNS = 200
const LONGEST = 10_000

/** One text for headers that mean the same; `null` for one too blank or too long to know again. */
export function headerSignature({ keys }: HeaderRow): string | null {
  const end = keys.findLastIndex((key) => key !== '') + 1
  if (end === 0 || end > MOST_COLUMNS) return null
  const signature = JSON.stringify(keys.slice(0, end))
  return signature.length <= LONGEST ? signature : null
}
