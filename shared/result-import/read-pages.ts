import type { PageExport } from '../contract/results.ts'
import { LIMITS } from '../domain/text.ts'
import type { FoundTable } from '../keyword-import/found-table.ts'
import { IMPORT_LIMITS } from '../keyword-import/limits.ts'
import {
  type DecimalMark,
  decimalMarkOf,
  isNoData,
  parseNumber,
} from '../keyword-import/numbers.ts'
import type { ReadProgress } from '../keyword-import/read-table.ts'
import type { TextRecord } from '../keyword-import/records.ts'
import type { TableSource } from '../keyword-import/table-source.ts'
import type { PageRow } from '../results/match-pages.ts'
import { pageKey } from '../results/page-address.ts'
import { unescapeCell } from '../spreadsheet/escape-cell.ts'

export type ReadPages = Pick<PageExport, 'pages' | 'rows' | 'problems' | 'problemCount'>
type Problem = PageExport['problems'][number]['problem']

/** Reads the rows of a table of pages; how numbers are written is told by all of them together. */
export function* readPages(
  source: TableSource,
  table: FoundTable,
): Generator<ReadProgress, ReadPages, void> {
  const records = yield* recordsOf(source, table)
  const cellOf = (record: TextRecord, role: 'url' | 'clicks' | 'impressions' | 'position') => {
    const at = table.columns.get(role)
    return at === undefined ? '' : (record.cells[at] ?? '').trim()
  }
  const mark = decimalMarkOf(
    records.map((record) => cellOf(record, 'position')),
    table.delimiter,
    records.flatMap((record) => [cellOf(record, 'clicks'), cellOf(record, 'impressions')]),
  )
  const read: ReadPages = { pages: [], rows: records.length, problems: [], problemCount: 0 }
  const seen = new Set<string>()
  const complain = (row: number, problem: Problem, text: string) => {
    read.problemCount += 1
    if (read.problems.length >= IMPORT_LIMITS.listedProblems) return
    read.problems.push({ row, problem, text: text.slice(0, IMPORT_LIMITS.quotedText) })
  }
  for (const record of records) {
    const row = record.line
    const url = unescapeCell(cellOf(record, 'url')).trim()
    if (url.length > LIMITS.url || pageKey(url) === null) {
      complain(row, 'no-address', url)
      continue
    }
    const clicks = countIn(cellOf(record, 'clicks'), mark)
    const impressions = countIn(cellOf(record, 'impressions'), mark)
    if (clicks === null || impressions === null) {
      const problem = clicks === null ? 'bad-clicks' : 'bad-impressions'
      complain(row, problem, cellOf(record, clicks === null ? 'clicks' : 'impressions'))
      continue
    }
    // The same address word for word: the table was written twice into one file.
    if (seen.has(url)) {
      complain(row, 'same-page-again', url)
      continue
    }
    seen.add(url)
    const position = positionIn(cellOf(record, 'position'), mark, impressions)
    if (position === 'bad') complain(row, 'bad-position', cellOf(record, 'position'))
    const page: PageRow = { row, url, clicks, impressions, position: null }
    read.pages.push(position === 'bad' ? page : { ...page, position })
  }
  return read
}

/** All records of a table that are not blank. */
export function* recordsOf(
  source: TableSource,
  table: FoundTable,
): Generator<ReadProgress, TextRecord[], void> {
  const all: TextRecord[] = []
  for (const { records, done } of source.rows(table, () => Infinity)) {
    for (const record of records) {
      if (record.cells.some((cell) => cell.trim() !== '')) all.push(record)
    }
    const { name: file, total } = source
    yield { file, stage: 'reading', done: Number.isNaN(done) ? total : done, total }
  }
  return all
}

function countIn(cell: string, mark: DecimalMark): number | null {
  const value = parseNumber(cell, mark)
  return value !== null && value >= 0 && value <= MOST && Number.isInteger(value) ? value : null
}

const MOST = 1e12

/** A page that nobody was shown has no position, whatever the tool writes. */
function positionIn(cell: string, mark: DecimalMark, impressions: number): number | null | 'bad' {
  if (isNoData(cell) || impressions === 0) return null
  const value = parseNumber(cell, mark)
  return value !== null && value >= 1 && value <= 100_000 ? value : 'bad'
}
