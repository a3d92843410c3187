/** Letters kept of a cell that runs over more lines than a keyword's ever does. */
const KEPT = 64 * 1024
/** So many lines on end that are whole records of their own: the quote was never meant to be open. */
const ENOUGH = 3

type Cut = (text: string) => string[][] | null

/** How a cell that was left open ended: closed by a line, or by whole records that start there. */
export type LongCellEnd = { at: number; text: string | null }

/**
 * Reads on in a quoted cell over any number of lines without holding them: the first letters are
 * kept and the rest is passed over, until a line closes the quote such that the record is whole.
 */
export class LongCell {
  /** Line of the file on which the record starts. */
  readonly line: number
  readonly first: string
  #text: string
  #full = false
  readonly #expected: number
  readonly #cellsBefore: number
  readonly #isWhole: (line: string) => boolean
  readonly #cut: Cut
  readonly #delimiter: string

  constructor(
    line: number,
    first: string,
    rules: {
      expected: number
      delimiter: string
      isWhole: (line: string) => boolean
      cut: Cut
    },
  ) {
    this.line = line
    this.first = first
    this.#text = first
    this.#expected = rules.expected
    this.#isWhole = rules.isWhole
    this.#cut = rules.cut
    this.#delimiter = rules.delimiter
    this.#cellsBefore = (rules.cut(`${first}"`)?.[0]?.length ?? 1) - 1
  }

  /**
   * Reads lines from `at` on. Where none ends the cell, `waitFrom` is the first line to be given
   * again: those that may be whole records are not passed over before it is known.
   */
  read(lines: readonly string[], at: number): { end: LongCellEnd } | { waitFrom: number } {
    let whole = 0
    for (let next = at; next < lines.length; next++) {
      const line = lines[next]!
      const closes = this.#closes(line)
      if (!closes && this.#isWhole(line)) {
        whole++
        if (whole === ENOUGH) return { end: { at: next + 1 - ENOUGH, text: null } }
        continue
      }
      for (let held = next - whole; held < next; held++) this.#keep(lines[held]!)
      whole = 0
      if (closes) return { end: { at: next + 1, text: `${this.#text}\n${line}` } }
      this.#keep(line)
    }
    return { waitFrom: lines.length - whole }
  }

  #keep(line: string): void {
    if (this.#full || this.#text.length + line.length > KEPT) this.#full = true
    else this.#text += `\n${line}`
  }

  /** Whether the first quote that is not doubled stands at a cell's end, as it must to end the cell. */
  #endsQuote(line: string): boolean {
    let at = line.indexOf('"')
    while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2)
    if (at < 0) return false
    at++
    while (line[at] === ' ') at++
    return at === line.length || line.startsWith(this.#delimiter, at)
  }

  #closes(line: string): boolean {
    if (!this.#endsQuote(line)) return false
    const rows = this.#cut(`"${line}`)
    return rows?.length === 1 && this.#cellsBefore + rows[0]!.length === this.#expected
  }
}
