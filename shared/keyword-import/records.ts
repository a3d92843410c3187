import Papa from 'papaparse'
import type { Budget } from './budget.ts'
import { LongCell } from './long-cell.ts'
import { Unreadable } from './unreadable.ts'

/** One record: its cells and the physical line of the file it starts on, from 1. */
export type TextRecord = {
  line: number
  cells: string[]
  /** Quotes could not be understood: the cells are the line cut at its delimiters, quotes as text. */
  brokenQuotes: boolean
  /** The text of the last cells of a whole record, not cut since the table has no use for them. */
  rest?: string
}

const BLOCK = 16 * 1024
/** A quoted cell may run over so many lines; a longer one is taken for a quote never closed. */
const CELL_LINES = 20
/** Lines longer than this are looked at one by one, and cut only as far as the table goes. */
const LONG_LINE = 4 * 1024
/** In lines longer than this quotes are not looked at: no line of a keyword list has them. */
const ENDLESS_LINE = 128 * 1024
/** Letters shown of what stands beyond a table's last column. */
const SHOWN = 300
/** Blank lines without end are passed over in one step. */
const BLANKS = 64

/**
 * Cuts lines into records with papaparse, in blocks, such that a broken quote costs its own line
 * and no other: papaparse alone would read on to the next quote, or to the end of the file.
 */
export class RecordParser {
  readonly #delimiter: string
  /** Cells a whole record has; 0 while unknown. */
  readonly #expected: number
  /** How many cells of a whole record are looked at. */
  readonly #wanted: () => number
  #pending: string[] = []
  #line: number
  readonly #budget: Budget
  #open: LongCell | null = null

  constructor(
    delimiter: string,
    budget: Budget,
    options: { expected?: number; firstLine?: number; wanted?: () => number } = {},
  ) {
    this.#delimiter = delimiter
    this.#budget = budget
    this.#expected = options.expected ?? 0
    this.#wanted = options.wanted ?? (() => Infinity)
    this.#line = options.firstLine ?? 1
  }

  /** The records that are complete with these lines; a quoted cell may wait for more. */
  push(lines: string[]): TextRecord[] {
    this.#budget.lookAt(lines.length)
    return this.#parse(this.#pending.length > 0 ? this.#pending.concat(lines) : lines, false)
  }

  finish(): TextRecord[] {
    return this.#parse(this.#pending, true)
  }

  #parse(lines: string[], atEnd: boolean): TextRecord[] {
    const records: TextRecord[] = []
    let at = 0
    while (at < lines.length) {
      if (this.#open) {
        at = this.#readOn(this.#open, lines, at, records)
        if (this.#open) break
        continue
      }
      if (this.#startsBlanks(lines, at)) {
        records.push({ line: this.#line + at, cells: [''], brokenQuotes: false })
        while (at < lines.length && lines[at] === '') at++
        continue
      }
      const end = this.#blockEnd(lines, at)
      if (end > at && this.#parseBlock(lines, at, end, records)) {
        at = end
        continue
      }
      const stop = Math.max(end, at + 1)
      let waiting = false
      while (at < stop) {
        const taken = this.#parseRecord(lines, at, atEnd, records)
        if (taken === 0) {
          waiting = true
          break
        }
        at += taken
      }
      if (waiting) break
    }
    if (atEnd && this.#open) throw new Unreadable('unclosed-quote', String(this.#open.line))
    this.#pending = lines.slice(at)
    this.#line += at
    return records
  }

  #startsBlanks(lines: string[], at: number): boolean {
    if (lines[at] !== '' || lines[at + BLANKS] !== '') return false
    for (let next = at + 1; next < at + BLANKS; next++) if (lines[next] !== '') return false
    return true
  }

  /** Lines from `at` of which each has its quotes in pairs. */
  #blockEnd(lines: string[], at: number): number {
    let size = 0
    let end = at
    for (; end < lines.length && size < BLOCK; end++) {
      const line = lines[end]!
      if (line.length > LONG_LINE || hasOddQuotes(line) || this.#startsBlanks(lines, end)) break
      size += line.length
    }
    return end
  }

  #parseBlock(lines: string[], at: number, end: number, records: TextRecord[]): boolean {
    const block = lines.slice(at, end)
    const line = this.#line + at
    if (!block.some((text) => text.includes('"'))) {
      const wanted = this.#wanted()
      for (let n = 0; n < block.length; n++) {
        records.push(
          (wanted < this.#expected ? this.#cutShort(line + n, block[n]!, wanted) : null) ?? {
            line: line + n,
            cells: block[n]!.split(this.#delimiter),
            brokenQuotes: false,
          },
        )
      }
      return true
    }
    const rows = this.#cut(block.join('\n'))
    if (rows?.length !== block.length) return false
    rows.forEach((cells, n) => records.push({ line: line + n, cells, brokenQuotes: false }))
    return true
  }

  /** A line without quotes, cut as far as wanted; `null` when it is not one whole record. */
  #cutShort(line: number, text: string, wanted: number): TextRecord | null {
    const delimiter = this.#delimiter
    const cells: string[] = []
    let from = 0
    for (let n = 0; n < wanted; n++) {
      const end = text.indexOf(delimiter, from)
      if (end < 0) return null
      cells.push(text.slice(from, end))
      from = end + delimiter.length
    }
    let count = wanted + 1
    let at = text.indexOf(delimiter, from)
    for (; at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) count++
    if (count !== this.#expected) return null
    return { line, cells, brokenQuotes: false, rest: text.slice(from) }
  }

  /** Parses the record at `at`; returns the lines it took, 0 when it needs lines yet to come. */
  #parseRecord(lines: string[], at: number, atEnd: boolean, records: TextRecord[]): number {
    const first = lines[at]!
    const line = this.#line + at
    const hopeless = this.#budget.isHopeless && hasOddQuotes(first)
    const wide = first.length > ENDLESS_LINE || (first.length > LONG_LINE && !first.includes('"'))
    const alone =
      first === '' ? [['']] : wide ? [this.#cutWide(first)] : hopeless ? null : this.#cut(first)
    if (alone?.length === 1) {
      records.push({ line, cells: alone[0]!, brokenQuotes: false })
      return 1
    }
    const reach = hopeless ? 1 : CELL_LINES
    for (let next = at + 1; next < at + reach; next++) {
      const more = lines[next]
      if (more === undefined) {
        if (atEnd) break
        return 0
      }
      if (!more.includes('"')) continue
      const rows = this.#cut(lines.slice(at, next + 1).join('\n'))
      if (rows?.length !== 1) continue
      if (!this.#isOneRecord(rows[0]!, lines.slice(at, next + 1))) break
      // Quotes around nothing but line breaks are no better than quotes never closed.
      if (rows[0]!.every((cell) => cell.trim() === '')) this.#budget.unclosedQuote()
      records.push({ line, cells: rows[0]!, brokenQuotes: false })
      return next + 1 - at
    }
    this.#budget.unclosedQuote()
    if (!hopeless && this.#isInsideCell(lines, at + 1, at + reach)) {
      const isWhole = (other: string) => this.#looksWhole(other)
      const rules = {
        expected: this.#expected,
        delimiter: this.#delimiter,
        isWhole,
        cut: (text: string) => this.#cut(text),
      }
      this.#open = new LongCell(line, first, rules)
      return 1
    }
    records.push({ line, cells: first.split(this.#delimiter).map(stripQuotes), brokenQuotes: true })
    return 1
  }

  /** Goes on in a cell of very many lines; returns the line to go on from. */
  #readOn(cell: LongCell, lines: string[], at: number, records: TextRecord[]): number {
    const read = cell.read(lines, at)
    if ('waitFrom' in read) return read.waitFrom
    const { end } = read
    const cells = end.text === null ? null : this.#cut(end.text)
    if (cells?.length === 1) {
      records.push({ line: cell.line, cells: cells[0]!, brokenQuotes: false })
    } else {
      records.push({ line: cell.line, cells: [stripQuotes(cell.first)], brokenQuotes: true })
    }
    this.#open = null
    return end.at
  }

  /** Lines below an open quote that are no records: the text of one cell, as far as they go. */
  #isInsideCell(lines: readonly string[], from: number, to: number): boolean {
    if (this.#expected < 2 || lines.length < to) return false
    for (let at = from; at < to; at++) if (this.#looksWhole(lines[at]!)) return false
    return true
  }

  #looksWhole(line: string): boolean {
    return line.split(this.#delimiter, this.#expected + 1).length === this.#expected
  }

  /** The cells of the table's columns, and all that stands beyond them as one cell more. */
  #cutWide(line: string): string[] {
    if (this.#expected === 0) return line.split(this.#delimiter)
    const cells = line.split(this.#delimiter, this.#expected)
    const end = cells.reduce((sum, cell) => sum + cell.length + this.#delimiter.length, 0)
    let at = end
    while (at < line.length && (line[at] === this.#delimiter || line[at] === ' ')) at++
    return at >= line.length ? cells : [...cells, line.slice(at, at + SHOWN)]
  }

  /** Not one record: too many cells, or every line by itself looks like a whole record. */
  #isOneRecord(cells: string[], lines: string[]): boolean {
    if (this.#expected === 0) return true
    if (cells.length > this.#expected) return false
    return (
      this.#expected === 1 ||
      !lines.every((line) => line.split(this.#delimiter).length === this.#expected)
    )
  }

  /** `null` when papaparse found a quote it could not place. */
  #cut(text: string): string[][] | null {
    const { data, errors } = Papa.parse(text, {
      delimiter: this.#delimiter,
      newline: '\n',
      skipEmptyLines: false,
    })
    return errors.length > 0 ? null : data
  }
}

function hasOddQuotes(line: string): boolean {
  let odd = false
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) odd = !odd
  return odd
}

function stripQuotes(cell: string): string {
  return cell.trim().replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"')
}
