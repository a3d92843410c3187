import type { ImportFileReport } from '../contract/imports.ts'
import type { Budget } from './budget.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { ownText } from './own-text.ts'

export type RowProblem = ImportFileReport['problems'][number]

/** Collects row problems: all are counted, the first are kept, in the order of the file. */
export class ProblemList {
  readonly #listed: RowProblem[] = []
  readonly #budget: Budget
  #count = 0

  constructor(budget: Budget) {
    this.#budget = budget
  }

  add(row: number, problem: RowProblem['problem'], text: string, leftOut: boolean): void {
    this.#count++
    if (!this.#budget.keepsProblem()) return
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
  return ownText(text.length <= limit ? text : `${text.slice(0, limit - 1)}…`)
}
