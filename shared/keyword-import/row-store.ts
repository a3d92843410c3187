import type { Role } from './header-row.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { ownText } from './own-text.ts'

/** A row with its phrase in its clean form and its other cells by role, untouched. */
export type RawRow = {
  line: number
  phrase: string
  cells: Partial<Record<Exclude<Role, 'keyword'>, string>>
}

/** Short cells that stand once for all rows that have them. */
const SHARED_CELLS = 4_096
const SHARED_LENGTH = 12

/**
 * Rows by column, which takes a fraction of what an object for each would: a file is held whole
 * until all of it has told how its numbers are written.
 */
export class RowStore {
  readonly #lines: number[] = []
  readonly #phrases: string[] = []
  readonly #columns: { role: keyof RawRow['cells']; at: number; cells: (string | null)[] }[] = []
  readonly #shared = new Map<string, string>()

  /** @param columns where in a record the cells of a role stand. */
  constructor(columns: ReadonlyMap<Role, number>) {
    for (const [role, at] of columns) {
      if (role !== 'keyword') this.#columns.push({ role, at, cells: [] })
    }
  }

  get length(): number {
    return this.#lines.length
  }

  add(line: number, phrase: string, record: readonly string[]): void {
    this.#lines.push(line)
    this.#phrases.push(ownText(phrase))
    for (const { at, cells } of this.#columns) {
      const cell = record[at]
      cells.push(cell === undefined || cell === '' ? null : this.#kept(cell))
    }
  }

  /** Made anew each time it is asked for. */
  row(at: number): RawRow {
    const given: RawRow['cells'] = {}
    for (const { role, cells } of this.#columns) {
      const cell = cells[at]
      if (cell) given[role] = cell
    }
    return { line: this.#lines[at]!, phrase: this.#phrases[at]!, cells: given }
  }

  #kept(cell: string): string {
    if (cell.length > SHARED_LENGTH) return ownText(cell.slice(0, IMPORT_LIMITS.keptCell))
    const held = this.#shared.get(cell)
    if (held !== undefined) return held
    if (this.#shared.size < SHARED_CELLS) this.#shared.set(cell, cell)
    return cell
  }
}
