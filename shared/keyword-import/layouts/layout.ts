import type { Aliases, HeaderRow, Role } from '../header-row.ts'

/** How one report of one tool is recognised and read. A new format is one such file. */
export type Layout = {
  /** Named in reports and translated in resources/locales (`import:layouts.<id>`). */
  readonly id: string
  /** The tool kept in a keyword's sources; figures of one tool replace each other. */
  readonly tool: string
  /** By the header's content, never by the file's name. Layouts are asked in a fixed order. */
  matches(header: HeaderRow): boolean
  readonly aliases: Aliases
  /** Columns that hold one month each; blank months tell bucketed volumes. */
  readonly months?: RegExp
  /** Volumes may be the Keyword Planner's bucket codes (formats: 50 means 10–100). */
  readonly bucketed?: boolean
  /** The tool's own limit of rows, to say so when it is reached. */
  readonly rowCap?: number
  /** A keyword stands once a page that ranks: the best position is kept, without a complaint. */
  readonly severalPages?: boolean
  /** Clicks and impressions are what a search engine counted, and positions are averages. */
  readonly searchCounts?: boolean
  /** The tool counts otherwise than searches a month, so that its volumes stay unknown. */
  readonly noMonthlyVolume?: boolean
}

export type FoundColumns = ReadonlyMap<Role, number>
