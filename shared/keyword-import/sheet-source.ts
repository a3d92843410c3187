import { IMPORT_LIMITS } from './limits.ts'
import type { TextRecord } from './records.ts'
import type { TableSource } from './table-source.ts'
import { Unreadable } from './unreadable.ts'
import type { Workbook } from './workbook/parts.ts'
import { sheetRows } from './workbook/sheet-rows.ts'

/** One sheet of a workbook as a table. @throws Unreadable `empty` and what reading it finds */
export function sheetSource(
  name: string,
  book: Workbook,
  { entry }: Workbook['sheets'][number],
): TableSource {
  let cellsLeftOut = 0
  const pieces = sheetRows(book, entry, () => cellsLeftOut++)
  const read: TextRecord[] = []
  let seen = 0
  while (read.length < IMPORT_LIMITS.headLines) {
    const next = pieces.next()
    if (next.done) break
    seen = next.value.done
    for (const record of next.value.records) read.push(record)
  }
  if (read.every(({ cells }) => cells.length === 0)) throw new Unreadable('empty')
  const head = read.slice(0, IMPORT_LIMITS.headLines)
  return {
    name,
    encoding: 'xlsx',
    readings: [{ delimiter: '', records: head }],
    above: (line) =>
      head.filter((record) => record.line < line).map(({ cells }) => cells.join('\t')),
    headEnd: (head.at(-1)?.line ?? 0) + 1,
    total: entry.size,
    cellsLeftOut: () => cellsLeftOut,
    *rows({ header, firstLine }) {
      const width = header.cells.length
      let last = firstLine - 1
      const whole = (records: TextRecord[]) => {
        const below = records.filter((record) => record.line >= firstLine)
        return below.flatMap((record) => {
          // A row that is not in the file is a blank one on the screen.
          const gap = record.line > last + 1 ? [{ ...record, line: last + 1, cells: [''] }] : []
          last = record.line
          return [...gap, padded(record, width)]
        })
      }
      yield { records: whole(read), done: seen }
      for (const { records, done } of pieces) yield { records: whole(records), done }
      yield { records: [], done: Number.NaN }
    },
  }
}

/** Blank cells at a row's end are not in the file; one cell alone stays so: it may be a note. */
function padded(record: TextRecord, width: number): TextRecord {
  const { cells } = record
  if (cells.length <= 1) return cells.length === 0 ? { ...record, cells: [''] } : record
  while (cells.length < width) cells.push('')
  return record
}
