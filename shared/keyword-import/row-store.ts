import type { Role } from './header-row.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { ownText } from './own-text.ts'

export type CellRole = Exclude<Role, 'keyword'>

/** Short texts that stand once for all cells that have them. */
const SHARED_TEXTS = 65_536
const SHARED_LENGTH = 12

/** The number of the text that blank cells have. */
export const NO_TEXT = 0

/**
 * Rows by column, each cell as the number of its text: a file is held whole until all of it has told
 * how its numbers are written, and what is the same in many rows is then read once.
 */
export class RowStore {
  readonly #lines: number[] = []
  readonly #phrases: string[] = []
  readonly #columns: { at: number; cells: number[] }[] = []
  readonly #byRole = new Map<CellRole, number[]>()
  readonly #texts: string[] = ['']
  readonly #shared = new Map<string, number>()

  /** @param columns where in a record the cells of a role stand. */
  constructor(columns: ReadonlyMap<Role, number>) {
    for (const [role, at] of columns) {
      if (role === 'keyword') continue
      const cells: number[] = []
      this.#columns.push({ at, cells })
      this.#byRole.set(role, cells)
    }
  }

  get length(): number {
    return this.#lines.length
  }

  /** @param phrase in its clean form; the other cells are kept as they are. */
  add(line: number, phrase: string, record: readonly string[]): void {
    this.#lines.push(line)
    this.#phrases.push(ownText(phrase))
    for (let n = 0; n < this.#columns.length; n++) {
      const { at, cells } = this.#columns[n]!
      const cell = record[at]
      cells.push(cell === undefined || cell === '' ? NO_TEXT : this.#numberOf(cell))
    }
  }

  lineAt(row: number): number {
    return this.#lines[row]!
  }

  phraseAt(row: number): string {
    return this.#phrases[row]!
  }

  /** The numbers of a column's texts, by row; `null` where the table has no such column. */
  column(role: CellRole): readonly number[] | null {
    return this.#byRole.get(role) ?? null
  }

  /** The text of a number. */
  text(number: number): string {
    return this.#texts[number]!
  }

  /** The text of a cell; `undefined` for a blank one. */
  cell(role: CellRole, row: number): string | undefined {
    const number = this.#byRole.get(role)?.[row] ?? NO_TEXT
    return number === NO_TEXT ? undefined : this.#texts[number]
  }

  #numberOf(cell: string): number {
    if (cell.length > SHARED_LENGTH) {
      return this.#texts.push(ownText(cell.slice(0, IMPORT_LIMITS.keptCell))) - 1
    }
    const held = this.#shared.get(cell)
    if (held !== undefined) return held
    const number = this.#texts.push(cell) - 1
    if (this.#shared.size < SHARED_TEXTS) this.#shared.set(cell, number)
    return number
  }
}
