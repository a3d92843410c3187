const FIRST_SIZE = 1 << 12
const EMPTY = -1

/**
 * Pairs of words by number; words are given by their places in the alphabet. A table with open
 * addressing over plain arrays of small numbers takes a fraction of what a Map with pairs for keys would.
 */
export class PairBook {
  readonly #firsts: number[] = []
  readonly #seconds: number[] = []
  #slots = new Int32Array(FIRST_SIZE).fill(EMPTY)

  /** Number of pairs. */
  get size(): number {
    return this.#firsts.length
  }

  numberOf(first: number, second: number): number {
    const at = this.#placeOf(first, second)
    const known = this.#slots[at]!
    if (known !== EMPTY) return known
    const number = this.#firsts.push(first) - 1
    this.#seconds.push(second)
    this.#slots[at] = number
    if (number * 2 > this.#slots.length) this.#grow()
    return number
  }

  /** Whether a pair stands before another in the alphabet. */
  isBefore(pair: number, other: number): boolean {
    const [a, b] = [this.#firsts[pair]!, this.#firsts[other]!]
    return a === b ? this.#seconds[pair]! < this.#seconds[other]! : a < b
  }

  #placeOf(first: number, second: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const hash = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    let at = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const number = slots[at]!
      if (number === EMPTY) return at
      if (this.#firsts[number] === first && this.#seconds[number] === second) return at
      at = (at + 1) & mask
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY)
    for (let number = 0; number < this.#firsts.length; number++) {
      this.#slots[this.#placeOf(this.#firsts[number]!, this.#seconds[number]!)] = number
    }
  }
}
