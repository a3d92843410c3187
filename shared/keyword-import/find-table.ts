import { HeaderRow, headerKey } from './header-row.ts'
import type { Role } from './header-row.ts'
import { LAYOUTS } from './layouts/all.ts'
import type { Layout } from './layouts/layout.ts'
import { isForecast, otherSheetOf } from './other-sheets.ts'
import { RecordParser } from './records.ts'
import { Unreadable } from './unreadable.ts'

export type FoundTable = {
  layout: Layout
  delimiter: string
  header: HeaderRow
  columns: ReadonlyMap<Role, number>
  /** Physical line of the header, and of the first row after it, from 1. */
  headerLine: number
  firstLine: number
  /** Text above the header: titles, periods. */
  preamble: string[]
}

/** A one-column list reads the same with all of them; the tab is the last to stand in a phrase. */
const DELIMITERS = ['\t', ',', ';', '|'] as const
/** A tool's own layout counts for more than the same columns under general names. */
const KNOWN_TOOL = 100

/**
 * Finds delimiter, header row and layout together: the reading that makes sense of most columns is
 * the right one, however many lines stand above it.
 * @param head the first lines of the file.
 * @throws Unreadable `not-a-keyword-list` (detail: what it is) or `no-keyword-column`.
 */
export function findTable(head: string[]): FoundTable {
  let best: FoundTable | null = null
  let bestScore = 0
  const sheets: string[][][] = []
  for (const delimiter of DELIMITERS) {
    const parser = new RecordParser(delimiter)
    const records = [...parser.push(head), ...parser.finish()]
    sheets.push(records.map((record) => record.cells))
    records.forEach((record, index) => {
      const header = new HeaderRow(record.cells)
      const layout = LAYOUTS.find((known) => known.matches(header))
      if (!layout) return
      const columns = header.columns(layout.aliases)
      const score = columns.size + (layout.id === 'any-sheet' ? 0 : KNOWN_TOOL)
      if (score <= bestScore) return
      bestScore = score
      best = {
        layout,
        delimiter,
        header,
        columns,
        headerLine: record.line,
        firstLine: records[index + 1]?.line ?? head.length + 1,
        preamble: head.slice(0, record.line - 1),
      }
    })
  }
  const found = best as FoundTable | null
  const other = found ? forecastOf(found) : sheetOf(sheets)
  if (other) throw new Unreadable('not-a-keyword-list', other)
  if (!found) throw new Unreadable('no-keyword-column')
  return found
}

function forecastOf({ header, preamble }: FoundTable): string | null {
  const titles = preamble.map((line) => headerKey(line.replaceAll('"', '')))
  return isForecast(header, titles) ? 'keyword-forecasts' : null
}

function sheetOf(sheets: string[][][]): string | null {
  for (const rows of sheets) {
    const other = otherSheetOf(rows)
    if (other) return other
  }
  return null
}
