import type { ColumnChoice } from './answers.ts'
import type { FoundTable } from './found-table.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { isNoData } from './numbers.ts'
import type { TextRecord } from './records.ts'
import type { Reading, TableSource } from './table-source.ts'

/** A table as it is shown to a person who says which column holds what. */
export type TableView = {
  delimiter: string
  /** 0: it has no headings. */
  headerRow: number
  header: string[]
  firstRow: number
  rows: string[][]
  roles: ColumnChoice
}

const NUMBER = /^[\s\d.,'%$€£¥₽<≤~–—-]+[kmb万萬千]?$/i
const isNumber = (cell: string) => /\d/.test(cell) && NUMBER.test(cell)
const isBlank = (cell: string) => isNoData(cell)

/** How an unknown table most likely is cut and headed, and which column holds what. */
export function guessTable(source: TableSource): TableView | null {
  const reading = likeliest(source.readings)
  const rows = reading?.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!reading || !rows || rows.length === 0) return null
  const width = widthOf(rows)
  const at = rows.findIndex(({ cells }) => cells.length >= width)
  const first = rows[Math.max(0, at)]!
  const headed = rows.length > 1 && first.cells.every((cell) => !isNumber(cell)) && width > 1
  const below = headed ? rows.slice(rows.indexOf(first) + 1) : rows
  const view = {
    delimiter: reading.delimiter,
    headerRow: headed ? first.line : 0,
    firstRow: below[0]?.line ?? source.headEnd,
    header: shown(headed ? first.cells : Array.from({ length: width }, () => '')),
    rows: below.slice(0, IMPORT_LIMITS.shownRows).map(({ cells }) => shown(cells)),
  }
  return { ...view, roles: guessRoles(below, width) }
}

/** A table that was recognised, so that a person may choose its columns otherwise. */
export function viewOf(source: TableSource, table: FoundTable): TableView {
  const reading = source.readings.find(({ delimiter }) => delimiter === table.delimiter)
  const below = (reading?.records ?? []).filter(({ line }) => line >= table.firstLine)
  return {
    delimiter: table.delimiter,
    headerRow: table.headerLine,
    firstRow: table.firstLine,
    header: shown(table.header.cells),
    rows: below.slice(0, IMPORT_LIMITS.shownRows).map(({ cells }) => shown(cells)),
    roles: rolesOf(table),
  }
}

function rolesOf({ columns }: FoundTable): ColumnChoice {
  const roles: ColumnChoice = {}
  for (const role of ['keyword', 'volume', 'difficulty', 'cpc', 'market'] as const) {
    const at = columns.get(role)
    if (at !== undefined && at < IMPORT_LIMITS.shownColumns) roles[role] = at
  }
  return roles
}

/** Most records of one width above one cell; a list of one column is cut at nothing. */
function likeliest(readings: readonly Reading[]): Reading | undefined {
  let best = readings[0]
  let bestScore = 0
  for (const reading of readings) {
    const width = widthOf(reading.records)
    if (width < 2) continue
    const same = reading.records.filter(({ cells }) => cells.length === width).length
    const score = same * Math.min(width, 20)
    if (score > bestScore) [best, bestScore] = [reading, score]
  }
  return best
}

/** The number of cells that most records have. */
function widthOf(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) {
    // In a sheet, blank cells at the end of a row are not there.
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  let width = 1
  for (const [cells, count] of counts) if (count > (counts.get(width) ?? 0)) width = cells
  return width
}

/** The column of the most different texts is the phrase; the first of whole numbers its volume. */
function guessRoles(rows: readonly TextRecord[], width: number): ColumnChoice {
  const roles: ColumnChoice = {}
  let most = 0
  for (let at = 0; at < Math.min(width, IMPORT_LIMITS.shownColumns); at++) {
    const cells = rows.map(({ cells: row }) => row[at] ?? '').filter((cell) => !isBlank(cell))
    const texts = new Set(cells.filter((cell) => !isNumber(cell)))
    if (texts.size > most) {
      most = texts.size
      roles.keyword = at
    }
    const whole = cells.filter((cell) => isNumber(cell) && !/[.,]\d{1,2}$/.test(cell))
    if (
      roles.volume === undefined &&
      whole.length >= Math.max(1, cells.length / 2) &&
      !isCount(whole)
    ) {
      roles.volume = at
    }
  }
  return roles
}

/** 1, 2, 3 …: the rows are numbered. */
const isCount = (cells: readonly string[]) =>
  cells.every((cell, at) => Number(cell) === Number(cells[0]) + at) &&
  cells.length > 1 &&
  Number(cells[0]) < 2

const shown = (cells: readonly string[]) =>
  cells.slice(0, IMPORT_LIMITS.shownColumns).map((cell) => {
    const text = cell.trim().replaceAll('\0', '')
    return text.length <= IMPORT_LIMITS.shownCell
      ? text
      : `${text.slice(0, IMPORT_LIMITS.shownCell - 1)}…`
  })
