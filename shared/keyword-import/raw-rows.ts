import type { Role } from './header-row.ts'
import type { FoundTable } from './found-table.ts'
import type { ProblemList } from './problem-list.ts'
import type { TextRecord } from './records.ts'

/** A row's cells by role, untouched; months: whether any single-month column holds a number. */
export type RawRow = { line: number; cells: Partial<Record<Role, string>>; months: boolean }

/** No more cells fit into the text that a problem quotes. */
const QUOTED_CELLS = 300
/** Lines at the end of a file that may be a tool's footer. */
const FOOTER_LINES = 10

/**
 * Takes records below the header and keeps the cells of known columns. Reports rows whose shape is
 * wrong: too few cells keep what they have, too many are left out, since nobody knows which cell is
 * which. Lines of prose after the table (sales footers, totals) are told from short rows.
 */
export class RawRows {
  readonly rows: RawRow[] = []
  /** Records that are not blank. */
  records = 0
  undecodable = 0
  readonly #table: FoundTable
  readonly #problems: ProblemList
  readonly #columns: [Role, number][]
  readonly #months: number[]
  readonly #width: number
  readonly #needed: number
  /** Records of one cell at what may be the end, with whether a blank line stood before. */
  #tail: { record: TextRecord; afterBlank: boolean }[] = []
  #blank = false

  constructor(table: FoundTable, problems: ProblemList) {
    this.#table = table
    this.#problems = problems
    this.#columns = [...table.columns]
    this.#months = table.layout.months ? table.header.placesMatching(table.layout.months) : []
    this.#width = table.header.cells.length
    this.#needed = Math.max(...table.columns.values()) + 1
  }

  add(record: TextRecord): void {
    const { cells } = record
    if (cells.every((cell) => cell.trim() === '')) {
      // A row of delimiters alone is no gap between table and footer.
      if (cells.length === 1) this.#blank = true
      return
    }
    this.records++
    if (cells.length === 1 && this.#width >= 3) {
      this.#tail.push({ record, afterBlank: this.#blank })
      this.#blank = false
      if (this.#tail.length > FOOTER_LINES) this.#keep(this.#tail.shift()!.record)
      return
    }
    this.#blank = false
    if (this.#tail.length > 0) this.#flushTail()
    this.#keep(record)
  }

  finish(): void {
    const start = this.#tail.findIndex(
      ({ record, afterBlank }) => afterBlank || looksLikeProse(record.cells[0]!),
    )
    const footer = start < 0 ? [] : this.#tail.splice(start)
    this.#flushTail()
    for (const { record } of footer) {
      this.#problems.add(record.line, 'footer', record.cells[0]!.trim(), true)
    }
  }

  #flushTail(): void {
    for (const { record } of this.#tail) this.#keep(record)
    this.#tail = []
  }

  #keep({ line, cells, brokenQuotes }: TextRecord): void {
    const tooMany = cells.length > this.#width && cells.slice(this.#width).some((c) => c.trim())
    if (brokenQuotes) {
      const leftOut = cells.length !== this.#width
      this.#problems.add(line, 'broken-quotes', this.#text(cells), leftOut)
      if (leftOut) return
    } else if (tooMany) {
      this.#problems.add(line, 'ragged-row', this.#text(cells), true)
      return
    } else if (cells.length < this.#needed && this.#table.delimiter !== '') {
      this.#problems.add(line, 'ragged-row', this.#text(cells), false)
    }
    if (this.#isHeaderAgain(cells)) {
      this.#problems.add(line, 'footer', this.#text(cells), true)
      return
    }
    const kept: RawRow['cells'] = {}
    for (const [role, at] of this.#columns) {
      const cell = cells[at]
      if (cell !== undefined && cell !== '') kept[role] = cell
    }
    if (kept.keyword?.includes('\uFFFD')) this.undecodable++
    this.rows.push({ line, cells: kept, months: this.#months.some((at) => cells[at]?.trim()) })
  }

  #text(cells: readonly string[]): string {
    return cells.slice(0, QUOTED_CELLS).join(this.#table.delimiter || '\t')
  }

  /** Exports glued together repeat their header. */
  #isHeaderAgain(cells: string[]): boolean {
    const header = this.#table.header.cells
    return this.#width > 1 && cells.length === this.#width && cells.every((c, i) => c === header[i])
  }
}

function looksLikeProse(text: string): boolean {
  return (
    text.length > 80 ||
    /:\/\/|www\.|©/.test(text) ||
    /[.!。！]$/.test(text.trim()) ||
    /^(?:total|итого|всего|合计|总计)\b/i.test(text.trim())
  )
}
