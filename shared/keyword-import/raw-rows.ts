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

  /** How many cells of a whole record are looked at: no more months once one holds something. */
  get wanted(): number {
    return this.months ? this.#needed : Math.max(this.#needed, ...this.#months.map((at) => at + 1))
  }

  add(record: TextRecord): void {
    const { cells, rest } = record
    if (cells.every(isBlank) && (rest === undefined || this.#whole(record).every(isBlank))) {
      // A row of delimiters alone is no gap between table and footer.
      if (cells.length === 1 && rest === undefined) this.#blank = true
      return
    }
    this.records++
    if (cells.length === 1 && rest === undefined && this.#width >= 3) {
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

  #keep(record: TextRecord): void {
    const { line, cells, brokenQuotes } = record
    const tooMany = cells.length > this.#width && cells.slice(this.#width).some((c) => c.trim())
    if (brokenQuotes) {
      const leftOut = cells.length !== this.#width
      this.#spoilt(line, 'broken-quotes', this.#text(record), leftOut)
      if (leftOut) return
    } else if (tooMany) {
      this.#spoilt(line, 'ragged-row', this.#text(record), true)
      return
    } else if (cells.length < this.#needed && this.#table.delimiter !== '') {
      this.#problems.add(line, 'ragged-row', this.#text(record), false)
    }
    if (this.#isHeaderAgain(record) || isTotal(cells[0]!)) {
      this.#problems.add(line, 'footer', this.#text(record), true)
      return
    }
    const cell = unescapeCell(cells[this.#keywordAt] ?? '')
    const phrase = cleanPhrase(cell)
    if (phrase !== cell && hasControlCharacters(cell)) {
      this.#problems.add(line, 'control-characters', phrase, false)
    }
    const problem = phraseProblem(phrase)
    if (problem) {
      const text = phrase || (this.#whole(record).find((other) => !isBlank(other)) ?? '')
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

  #text(record: TextRecord): string {
    return this.#whole(record)
      .slice(0, QUOTED_CELLS)
      .join(this.#table.delimiter || '\t')
  }

  #whole({ cells, rest }: TextRecord): string[] {
    return rest === undefined ? cells : [...cells, ...rest.split(this.#table.delimiter)]
  }

  /** Exports glued together repeat their header. */
  #isHeaderAgain(record: TextRecord): boolean {
    const header = this.#table.header.cells
    if (this.#width < 2 || record.cells[0] !== header[0]) return false
    const cells = this.#whole(record)
    return cells.length === this.#width && cells.every((c, i) => c === header[i])
  }
}

const isBlank = (cell: string) => cell.trim() === ''

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
