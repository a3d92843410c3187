import { unescapeCell } from '../spreadsheet/escape-cell.ts'
import type { Budget } from './budget.ts'
import { cleanPhrase, hasControlCharacters, phraseProblem } from './clean-phrase.ts'
import type { FoundTable } from './found-table.ts'
import { IMPORT_LIMITS } from './limits.ts'
import type { ProblemList, RowProblem } from './problem-list.ts'
import type { TextRecord } from './records.ts'
import { RowStore } from './row-store.ts'
import { Unreadable } from './unreadable.ts'

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
  readonly rows: RowStore
  /** Whether any column of a single month holds anything. */
  months = false
  /** Records that are not blank. */
  records = 0
  undecodable = 0
  readonly #table: FoundTable
  readonly #problems: ProblemList
  readonly #budget: Budget
  readonly #keywordAt: number
  readonly #months: number[]
  readonly #width: number
  readonly #needed: number
  /** Records of one cell at what may be the end, with whether a blank line stood before. */
  #tail: { record: TextRecord; afterBlank: boolean }[] = []
  #blank = false
  #bad = 0
  #firstBad = 0

  constructor(table: FoundTable, problems: ProblemList, budget: Budget) {
    this.#table = table
    this.#budget = budget
    this.#problems = problems
    this.#keywordAt = table.columns.get('keyword') ?? 0
    this.rows = new RowStore(table.columns)
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
      this.#spoilt(line, 'broken-quotes', this.#text(cells), leftOut)
      if (leftOut) return
    } else if (tooMany) {
      this.#spoilt(line, 'ragged-row', this.#text(cells), true)
      return
    } else if (cells.length < this.#needed && this.#table.delimiter !== '') {
      this.#problems.add(line, 'ragged-row', this.#text(cells), false)
    }
    if (this.#isHeaderAgain(cells) || isTotal(cells[0]!)) {
      this.#problems.add(line, 'footer', this.#text(cells), true)
      return
    }
    const cell = unescapeCell(cells[this.#keywordAt] ?? '')
    const phrase = cleanPhrase(cell)
    if (hasControlCharacters(cell)) this.#problems.add(line, 'control-characters', phrase, false)
    const problem = phraseProblem(phrase)
    if (problem) {
      const text = phrase || (cells.find((other) => other.trim() !== '') ?? '')
      this.#spoilt(line, problem, text, true)
      return
    }
    this.#budget.keepRow(phrase.length)
    if (phrase.includes('\uFFFD')) this.undecodable++
    this.months ||= this.#months.some((at) => cells[at]?.trim())
    this.rows.add(line, phrase, cells)
  }

  /** @throws Unreadable `mostly-damaged` once most rows, and very many, are none. */
  #spoilt(line: number, problem: RowProblem['problem'], text: string, leftOut: boolean): void {
    this.#problems.add(line, problem, text, leftOut)
    if (this.#bad === 0) this.#firstBad = line
    this.#bad++
    if (this.#bad >= IMPORT_LIMITS.keptProblems && this.#bad * 2 > this.records) {
      throw new Unreadable('mostly-damaged', String(this.#firstBad))
    }
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

/** The sum that Google Ads writes below its tables. */
const isTotal = (cell: string) => /^(?:total: |итого: )/i.test(cell)

function looksLikeProse(text: string): boolean {
  return (
    text.length > 80 ||
    /:\/\/|www\.|©/.test(text) ||
    /[.!。！]$/.test(text.trim()) ||
    /^(?:total|итого|всего|合计|总计)\b/i.test(text.trim())
  )
}
