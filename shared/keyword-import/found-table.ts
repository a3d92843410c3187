import type { HeaderRow, Role } from './header-row.ts'
import type { Layout } from './layouts/layout.ts'

/** A table of which is known what it is and which column holds what. */
export type FoundTable = {
  layout: Layout
  delimiter: string
  header: HeaderRow
  columns: ReadonlyMap<Role, number>
  /** Physical line of the header, 0 when there is none, and of the first row after it, from 1. */
  headerLine: number
  firstLine: number
  /** Text above the header: titles, periods. */
  preamble: string[]
  /** Columns were chosen by hand, now or in an earlier import. */
  byHand: boolean
}
