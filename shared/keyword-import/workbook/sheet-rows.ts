import { IMPORT_LIMITS } from '../limits.ts'
import type { TextRecord } from '../records.ts'
import { Unreadable } from '../unreadable.ts'
import { damaged } from '../zip/directory.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { dateText } from './dates.ts'
import type { Workbook } from './parts.ts'
import { readXml, unescapeText } from './xml.ts'

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

export type SheetPiece = { records: TextRecord[]; done: number }

/**
 * The rows of a sheet as records with the sheet's own row numbers; rows that are not there are
 * skipped. Cells are what a person sees of them, numbers unformatted: formulas by the value they had
 * when the file was saved, errors as blank, dates as ISO days. `onWide` hears of cells beyond the
 * columns that are read. @throws Unreadable `damaged-archive`
 */
export function* sheetRows(
  book: Workbook,
  entry: ZipEntry,
  onWide: () => void,
): Generator<SheetPiece, void, void> {
  const sheet = new SheetReader(book, entry.path, onWide)
  for (const done of readXml(book.archive, entry, sheet)) {
    yield { records: sheet.take(), done }
  }
}

class SheetReader {
  readonly #book: Workbook
  readonly #path: string
  readonly #onWide: () => void
  #records: TextRecord[] = []
  #row = 0
  #column = 0
  #cells: string[] = []
  #inRows = false
  #inCell = false
  #reads: 'value' | 'text' | null = null
  #phonetic = false
  #type = ''
  #style = -1
  #value = ''
  #size = 0

  constructor(book: Workbook, path: string, onWide: () => void) {
    this.#book = book
    this.#path = path
    this.#onWide = onWide
  }

  take(): TextRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  open(name: string, attributes: () => Record<string, string>): void {
    if (name === 'sheetData') this.#inRows = true
    if (!this.#inRows) return
    if (name === 'row') this.#openRow(attributes())
    else if (name === 'c') this.#openCell(attributes())
    else if (!this.#inCell) return
    else if (name === 'v') this.#reads = 'value'
    else if (name === 't') this.#reads = this.#phonetic ? null : 'text'
    else if (name === 'rPh') this.#phonetic = true
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inRows = false
    else if (!this.#inRows) return
    else if (name === 'row') {
      // A blank row is as good as one that is not there.
      if (this.#cells.length > 0) {
        this.#records.push({ line: this.#row, cells: this.#cells, brokenQuotes: false })
      }
      this.#cells = []
    } else if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#reads = null
    else if (name === 'rPh') this.#phonetic = false
  }

  text(text: string): void {
    if (this.#reads === null || this.#value.length > IMPORT_LIMITS.cell) return
    this.#value += text.length > IMPORT_LIMITS.cell ? text.slice(0, IMPORT_LIMITS.cell) : text
  }

  #openRow({ r }: Record<string, string>): void {
    const row = r === undefined ? this.#row + 1 : Number(r)
    if (!(row > this.#row && row <= LAST_ROW && Number.isInteger(row))) throw damaged(this.#path)
    this.#row = row
    this.#column = 0
    this.#cells = []
  }

  #openCell({ r, t = 'n', s }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    if (!(this.#column >= 1 && this.#column <= LAST_COLUMN)) throw damaged(this.#path)
    this.#inCell = true
    this.#type = t
    this.#style = s === undefined ? 0 : Number(s)
    this.#value = ''
  }

  #closeCell(): void {
    this.#inCell = false
    const text = this.#cellText()
    if (text === '') return
    this.#size += text.length
    if (this.#size > IMPORT_LIMITS.sheetText) throw new Unreadable('too-large', this.#path)
    if (this.#column > IMPORT_LIMITS.sheetColumns) {
      this.#onWide()
      return
    }
    while (this.#cells.length < this.#column - 1) this.#cells.push('')
    this.#cells[this.#column - 1] = text
  }

  #cellText(): string {
    const value = this.#value
    switch (this.#type) {
      case 's':
        return value === '' ? '' : (this.#book.texts[Number(value)] ?? '')
      case 'n': {
        if (value === '') return ''
        const date = this.#book.dateStyles[this.#style]
          ? dateText(Number(value), this.#book.from1904)
          : null
        return date ?? numberText(value)
      }
      case 'b':
        return value === '1' ? 'true' : 'false'
      case 'e':
        return ''
      default:
        return unescapeText(value)
    }
  }
}

/**
 * A number as text: without the digits that binary fractions add (`0.19440000000000002`), and never
 * such that its decimal mark could be taken for one of thousands.
 */
function numberText(value: string): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const text = String(Number(number.toPrecision(15)))
  return /^\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** `AB12` -> 28; 0 when it is no cell. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column
}
