import type { Volume } from '../domain/volume.ts'
import { parseAmount, parseVolume } from './numbers.ts'
import type { DecimalMark } from './numbers.ts'
import { NO_TEXT } from './row-store.ts'
import type { CellRole, RowStore } from './row-store.ts'

/** The figures in a table's cells. A text that many cells have is read once. */
export class Figures {
  readonly rows: RowStore
  readonly #mark: DecimalMark
  readonly #amounts: (number | null | undefined)[] = []
  readonly #volumes: (Volume | 'bad' | undefined)[] = []

  constructor(rows: RowStore, mark: DecimalMark) {
    this.rows = rows
    this.#mark = mark
  }

  /** `null` where the cell is blank, has no data or is no number. */
  amount(role: CellRole, row: number): number | null {
    const number = this.rows.column(role)?.[row] ?? NO_TEXT
    if (number === NO_TEXT) return null
    let amount = this.#amounts[number]
    if (amount === undefined) {
      amount = parseAmount(this.rows.text(number), this.#mark)
      this.#amounts[number] = amount
    }
    return amount
  }

  /** `undefined` where the cell is blank. */
  volume(role: CellRole, row: number): Volume | 'bad' | undefined {
    const number = this.rows.column(role)?.[row] ?? NO_TEXT
    if (number === NO_TEXT) return undefined
    let volume = this.#volumes[number]
    if (volume === undefined) {
      volume = parseVolume(this.rows.text(number), this.#mark)
      this.#volumes[number] = volume
    }
    return volume
  }
}
