import { IMPORT_LIMITS } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** Quotes never closed that are looked after beyond their line: so many, and one in so many lines. */
const PATIENCE = 200
const IN_LINES = 50

/**
 * What reading one file may take, over all tables in it: many small harms in an archive are bounded
 * as one large harm is.
 */
export class Budget {
  #rows = 0
  #letters = 0
  #lines = 0
  #unclosed = 0
  #problems = 0

  /** @throws Unreadable `too-many-rows`, `too-large` */
  keepRow(letters: number): void {
    if (++this.#rows > IMPORT_LIMITS.rows) throw new Unreadable('too-many-rows')
    this.#letters += letters
    if (this.#letters > IMPORT_LIMITS.phraseText) throw new Unreadable('too-large')
  }

  /** Whether the text of one problem more is kept. */
  keepsProblem(): boolean {
    if (this.#problems >= IMPORT_LIMITS.keptProblems) return false
    this.#problems++
    return true
  }

  lookAt(lines: number): void {
    this.#lines += lines
  }

  unclosedQuote(): void {
    this.#unclosed++
  }

  /** Quotes are left open everywhere: none is looked after any more. */
  get isHopeless(): boolean {
    return this.#unclosed > PATIENCE + this.#lines / IN_LINES
  }
}
