import { MAPPED_ROLES, headerSignature } from './answers.ts'
import type { ColumnChoice, RememberedColumns, TableAnswer } from './answers.ts'
import type { FoundTable } from './found-table.ts'
import { HeaderRow, headerKey } from './header-row.ts'
import type { Role } from './header-row.ts'
import { LAYOUTS } from './layouts/all.ts'
import { anySheet } from './layouts/any-sheet.ts'
import type { Layout } from './layouts/layout.ts'
import { isForecast, otherSheetOf } from './other-sheets.ts'
import type { TextRecord } from './records.ts'
import type { Reading, TableSource } from './table-source.ts'
import { Unreadable } from './unreadable.ts'

/** A tool's own layout counts for more than the same columns under general names. */
const KNOWN_TOOL = 100

/**
 * Finds delimiter, header row and layout together: what a person said counts first, now or earlier
 * for the same header; else the reading that makes sense of most columns is the right one, however
 * many lines stand above it.
 * @throws Unreadable `not-a-keyword-list` (detail: what it is) or `no-keyword-column`.
 */
export function findTable(
  source: TableSource,
  answer: TableAnswer['columns'],
  remembered: RememberedColumns,
): FoundTable {
  if (answer) return answered(source, answer)
  const known = rememberedIn(source, remembered)
  if (known) return known
  const found = recognised(source)
  const other = found ? forecastOf(found) : sheetOf(source.readings)
  if (other) throw new Unreadable('not-a-keyword-list', other)
  if (!found) throw new Unreadable('no-keyword-column')
  return found
}

function recognised(source: TableSource): FoundTable | null {
  let best: FoundTable | null = null
  let bestScore = 0
  for (const { delimiter, records } of source.readings) {
    records.forEach((record, index) => {
      const header = new HeaderRow(record.cells)
      const layout = layoutOf(header)
      if (!layout) return
      const columns = header.columns(layout.aliases)
      const score = columns.size + (layout.id === 'any-sheet' ? 0 : KNOWN_TOOL)
      if (score <= bestScore) return
      bestScore = score
      const place = placeOf(source, records, index)
      best = { layout, delimiter, header, columns, ...place, byHand: false }
    })
  }
  return best
}

const layoutOf = (header: HeaderRow) => LAYOUTS.find((known) => known.matches(header))

function placeOf(source: TableSource, records: readonly TextRecord[], index: number) {
  const { line } = records[index]!
  return {
    headerLine: line,
    firstLine: records[index + 1]?.line ?? source.headEnd,
    preamble: source.above(line),
  }
}

/** @throws Unreadable `no-keyword-column` when the answer is not about this table. */
function answered(
  source: TableSource,
  { delimiter, headerRow, roles }: NonNullable<TableAnswer['columns']>,
): FoundTable {
  const records = source.readings.find((reading) => reading.delimiter === delimiter)?.records ?? []
  if (headerRow === 0) {
    const width = Math.max(1, ...records.map(({ cells }) => cells.length))
    const header = new HeaderRow(Array.from({ length: width }, () => ''))
    const place = { headerLine: 0, firstLine: 1, preamble: [] }
    return {
      layout: byHand(anySheet),
      delimiter,
      header,
      columns: columnsOf(roles, header),
      ...place,
      byHand: true,
    }
  }
  const index = records.findIndex(({ line }) => line === headerRow)
  if (index < 0) throw new Unreadable('no-keyword-column')
  return chosen(source, { delimiter, records }, index, roles)
}

function rememberedIn(source: TableSource, remembered: RememberedColumns): FoundTable | null {
  if (remembered.size === 0) return null
  for (const reading of source.readings) {
    for (const [index, { cells }] of reading.records.entries()) {
      const roles = remembered.get(headerSignature(new HeaderRow(cells)) ?? '')
      if (roles) return chosen(source, reading, index, roles)
    }
  }
  return null
}

function chosen(
  source: TableSource,
  { delimiter, records }: Reading,
  index: number,
  roles: ColumnChoice,
): FoundTable {
  const header = new HeaderRow(records[index]!.cells)
  const layout = byHand(layoutOf(header) ?? anySheet)
  const columns = columnsOf(roles, header)
  const taken = new Set(columns.values())
  for (const [role, at] of header.columns(layout.aliases)) {
    // What nobody is asked about, such as intents and positions, is read as the layout has it.
    if (!isMapped(role) && !taken.has(at)) columns.set(role, at)
  }
  return { layout, delimiter, header, columns, ...placeOf(source, records, index), byHand: true }
}

/** Volumes in two columns are what `volume` asks about, too. */
const isMapped = (role: Role) =>
  MAPPED_ROLES.some((mapped) => mapped === role) || /^(?:volume|bid)-/.test(role)

/** What is known of the tool stays, such as its name; a volume that a person points at is one. */
const byHand = (layout: Layout): Layout => ({ ...layout, noMonthlyVolume: false })

function columnsOf(roles: ColumnChoice, header: HeaderRow): Map<Role, number> {
  const columns = new Map<Role, number>()
  for (const [role, at] of Object.entries(roles) as [Role, number | undefined][]) {
    if (at !== undefined && at < header.cells.length) columns.set(role, at)
  }
  if (!columns.has('keyword')) throw new Unreadable('no-keyword-column')
  return columns
}

function forecastOf({ header, preamble }: FoundTable): string | null {
  const titles = preamble.map((line) => headerKey(line.replaceAll('"', '')))
  return isForecast(header, titles) ? 'keyword-forecasts' : null
}

function sheetOf(readings: readonly Reading[]): string | null {
  for (const { records } of readings) {
    const other = otherSheetOf(records.map(({ cells }) => cells))
    if (other) return other
  }
  return null
}
