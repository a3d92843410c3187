import { MOST_PLACES, type PlaceList } from '../contract/place-rows.ts'
import { DomainError } from '../domain/errors.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { CancelSignal } from '../keyword-import/breathe.ts'
import { reasonToAsk, type UnusedPart } from '../keyword-import/file-reading.ts'
import type { FoundTable } from '../keyword-import/found-table.ts'
import { HeaderRow } from '../keyword-import/header-row.ts'
import { anySheet } from '../keyword-import/layouts/any-sheet.ts'
import { readTables } from '../keyword-import/read-file.ts'
import type { PartReading } from '../keyword-import/read-part.ts'
import type { ReadProgress } from '../keyword-import/read-table.ts'
import type { TableSource } from '../keyword-import/table-source.ts'
import type { KnownPlace } from '../places/match-places.ts'
import { arePlaces, type PlaceColumn, placeColumns } from './headings.ts'
import { readPlaces } from './read-places.ts'

type Found = { table: FoundTable; columns: Map<PlaceColumn, number> }

/**
 * Reads a list of places: a CSV in any encoding, a workbook, an archive of either, a business profile's
 * export among them. The largest table of places counts. Writes nothing.
 *
 * @throws DomainError `UNREADABLE_FILE` (`no-places` for a file without any), `CANCELLED`
 */
export async function readPlaceList(
  input: { name: string; bytes: Uint8Array; today: IsoDate },
  known: readonly KnownPlace[],
  signal?: CancelSignal,
): Promise<PlaceList> {
  const lists: PlaceList[] = []
  function* take(source: TableSource): Generator<ReadProgress, PartReading, void> {
    const found = findPlaces(source)
    if (!found) return {}
    const read = yield* readPlaces(source, found.table, found.columns, known)
    lists.push({ file: source.name, ...read })
    return {}
  }
  const { refused, questions } = await readTables(input, take, signal)
  const list = lists.toSorted((a, b) => b.places.length - a.places.length)[0]
  if (!list) throw unreadable(input.name, refused, questions[0])
  if (list.places.length > MOST_PLACES) throw refusal(list.file, 'too-many-rows')
  return list
}

/** The first line that has the headings of places. */
function findPlaces(source: TableSource): Found | null {
  for (const { delimiter, records } of source.readings) {
    for (const [index, { line, cells }] of records.entries()) {
      const header = new HeaderRow(cells)
      const columns = placeColumns(header)
      if (!arePlaces(columns)) continue
      const firstLine = records[index + 1]?.line ?? source.headEnd
      const place = { headerLine: line, firstLine, preamble: [], byHand: false }
      const table = { layout: anySheet, delimiter, header, columns: new Map(), ...place }
      return { table, columns }
    }
  }
  return null
}

/** What is wrong with a file counts for more than that nothing was found in it. */
function unreadable(
  name: string,
  refused: readonly UnusedPart[],
  question: Parameters<typeof reasonToAsk>[0] | undefined,
): DomainError {
  const part = refused[0] ?? (question && reasonToAsk(question))
  if (!part || part.reason === 'not-text' || part.reason === 'no-rows') {
    return refusal(name, 'no-places')
  }
  return new DomainError('UNREADABLE_FILE', part)
}

const refusal = (file: string, reason: UnusedPart['reason']) =>
  new DomainError('UNREADABLE_FILE', { file, reason, detail: '' })
