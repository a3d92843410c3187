import type { ImportFileReport } from '../contract/imports.ts'
import { IMPORT_LIMITS } from './limits.ts'

export type RowProblem = ImportFileReport['problems'][number]

/** Collects row problems: all are counted, the first are kept, in the order of the file. */
export class ProblemList {
  readonly #listed: RowProblem[] = []
  #count = 0

  add(row: number, problem: RowProblem['problem'], text: string, leftOut: boolean): void {
    this.#count++
    if (this.#listed.length >= IMPORT_LIMITS.keptProblems) return
    this.#listed.push({ row, problem, text: shorten(text), leftOut })
  }

  get count(): number {
    return this.#count
  }

  /** In the order of the file. */
  all(): RowProblem[] {
    return this.#listed.toSorted((a, b) => a.row - b.row)
  }

  list(): RowProblem[] {
    return this.all().slice(0, IMPORT_LIMITS.listedProblems)
  }
}

function shorten(text: string): string {
  const limit = IMPORT_LIMITS.quotedText
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}
