import { BoundHeap } from './bound-heap.ts'
import type { Reach } from './open-aims.ts'

/** Something to choose, by what it takes and what it closes of the open aims. */
export type Choice = { effort: number; reach: Reach }

/** What a choice is picked by: the greatest first. */
export type Key = (gain: number, effort: number) => number

/** Efforts of 0.1 and 0.2 fill a capacity of 0.3, although their sum rounds above it. */
const SLACK = 1e-9

/** Points that rounding leaves of nothing. */
const NOTHING = 1e-9

/** Choices by number, with the points that are open at each aim. */
export type Works = { open: ArrayLike<number>; choices: readonly Choice[] }

/** Only those aims that a choice reaches, numbered anew: attempts by the thousand copy them all. */
export function withAimsReached({ open, choices }: Works): Works {
  const numbers = new Map<number, number>()
  const numbered = choices.map(({ effort, reach: { aims, closes } }) => ({
    effort,
    reach: {
      aims: aims.map((aim) => {
        const number = numbers.get(aim) ?? numbers.size
        numbers.set(aim, number)
        return number
      }),
      closes,
    },
  }))
  return { open: Float64Array.from(numbers.keys(), (aim) => open[aim]!), choices: numbered }
}

/** Choices being made: which are taken, what each added, what effort is left. */
export class Attempt {
  readonly #choices: readonly Choice[]
  /** Points still open at each aim. */
  readonly open: Float64Array
  readonly #taken = new Set<number>()
  readonly #added: number[] = []
  points = 0
  #left: number

  constructor({ open, choices }: Works, capacity: number) {
    this.open = Float64Array.from(open)
    this.#choices = choices
    this.#left = capacity
  }

  /** Numbers in the order in which they were taken. */
  get taken(): number[] {
    return [...this.#taken]
  }

  /** Points that each choice taken added to those before it. */
  get added(): readonly number[] {
    return this.#added
  }

  fits(number: number): boolean {
    return this.#choices[number]!.effort <= this.#left + SLACK
  }

  /** False for a choice that does not fit: it is not taken. */
  take(number: number): boolean {
    if (!this.fits(number)) return false
    const { effort, reach } = this.#choices[number]!
    const gain = this.#gainOf(number)
    for (const [i, aim] of reach.aims.entries()) this.open[aim]! *= 1 - reach.closes[i]!
    this.#taken.add(number)
    this.#added.push(gain)
    this.points += gain
    this.#left -= effort
    return true
  }

  /**
   * Takes of the pool, again and again, what is best by the key, fits and still adds something. What a
   * choice adds never grows while others are taken, so that only the one in front is weighed anew
   * (lazy greedy, Minoux 1978).
   */
  fill(pool: readonly number[], key: Key): this {
    const heap = new BoundHeap()
    const keyOf = (number: number) => key(this.#gainOf(number), this.#choices[number]!.effort)
    for (const number of pool) {
      if (!this.#taken.has(number)) heap.push(number, keyOf(number))
    }
    for (let number = heap.pop(); number !== null; number = heap.pop()) {
      if (!this.fits(number) || !this.adds(number)) continue
      const now = keyOf(number)
      if (heap.isBefore(number, now)) this.take(number)
      else heap.push(number, now)
    }
    return this
  }

  /** Whether the choice would add anything to those taken. */
  adds(number: number): boolean {
    return this.#gainOf(number) > NOTHING
  }

  #gainOf(number: number): number {
    const { aims, closes } = this.#choices[number]!.reach
    let gain = 0
    for (let i = 0; i < aims.length; i += 1) gain += this.open[aims[i]!]! * closes[i]!
    return gain
  }
}
