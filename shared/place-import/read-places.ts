import type { PlaceList, PlaceRow, PlaceRowProblem } from '../contract/place-rows.ts'
import type { FoundTable } from '../keyword-import/found-table.ts'
import { IMPORT_LIMITS } from '../keyword-import/limits.ts'
import type { ReadProgress } from '../keyword-import/read-table.ts'
import type { TableSource } from '../keyword-import/table-source.ts'
import { type KnownPlace, placeKey, placeMatcher } from '../places/match-places.ts'
import { recordsOf } from '../result-import/read-pages.ts'
import { isProfileExport, type PlaceColumn } from './headings.ts'
import { readRow } from './read-row.ts'

/** Reads the rows of a table of places, and says of each which place of the plan it is. */
export function* readPlaces(
  source: TableSource,
  table: FoundTable,
  columns: ReadonlyMap<PlaceColumn, number>,
  known: readonly KnownPlace[],
): Generator<ReadProgress, Omit<PlaceList, 'file'>, void> {
  const records = yield* recordsOf(source, table)
  const { cells: headings } = table.header
  const problems: PlaceList['problems'] = []
  let problemCount = 0
  const complain = (row: number, column: PlaceColumn, problem: PlaceRowProblem, text: string) => {
    problemCount += 1
    if (problems.length >= IMPORT_LIMITS.listedProblems) return
    const heading = (headings[columns.get(column) ?? -1] ?? '').trim()
    problems.push({ row, heading, problem, text: text.slice(0, IMPORT_LIMITS.quotedText) })
  }
  const matches = placeMatcher(known)
  const seen = new Set<string>()
  const taken = new Set<string>()
  const places: PlaceRow[] = []
  for (const record of records) {
    const read = readRow(record.cells, columns, (column, problem, text) =>
      complain(record.line, column, problem, text),
    )
    if (!read) continue
    const named = { title: read.title, ...read.fields }
    const key = placeKey(named)
    if (seen.has(key)) {
      complain(record.line, 'name', 'same-place-again', read.title)
      continue
    }
    seen.add(key)
    const found = matches(named)
    const cardId = found !== null && !taken.has(found) ? found : null
    if (cardId !== null) taken.add(cardId)
    places.push({ row: record.line, ...read, cardId })
  }
  const used = new Set(columns.values())
  return {
    columns: [...columns]
      .toSorted(([, a], [, b]) => a - b)
      .map(([holds, at]) => ({ heading: (headings[at] ?? '').trim(), holds })),
    unused: headings.map((cell) => cell.trim()).filter((cell, at) => cell !== '' && !used.has(at)),
    hoursOf: isProfileExport(table.header) ? 'profile' : 'door',
    ...{ places, rows: records.length, problems, problemCount },
  }
}
