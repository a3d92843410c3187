import type { TextRecord } from './records.ts'
import type { FoundTable } from './found-table.ts'

/** The first records of a table, cut in one way. Sheets have one reading, whose delimiter is `''`. */
export type Reading = { delimiter: string; records: TextRecord[] }

/** Records read, and how much of the source's `total` that is; `NaN` at its end. */
export type RecordPiece = { records: TextRecord[]; done: number }

/** A table of which nobody knows yet what it holds: a text file or one sheet of a workbook. */
export type TableSource = {
  /** What a person calls it: the file, with its part where it has several. */
  readonly name: string
  /** An encoding, or `xlsx`. */
  readonly encoding: string
  readonly readings: readonly Reading[]
  /** Texts of the lines above a line. */
  readonly above: (line: number) => string[]
  /** The line after the last of the readings. */
  readonly headEnd: number
  readonly total: number
  /** Asked once. @param wanted how many cells of a whole record are looked at, asked again and again */
  readonly rows: (table: FoundTable, wanted: () => number) => Generator<RecordPiece, void, void>
  /** Cells that stood beyond the columns read. */
  readonly cellsLeftOut: () => number
}

/** Share of the progress of reading that finding the encoding takes. */
export const DETECTING = 0.1
