/** No more than so many different words: a pair of two must stay an exact number. */
const MOST_WORDS = 2 ** 26
const FIRST_SIZE = 1 << 12
const EMPTY = -1

/**
 * Words and cores by number. Words are numbered in the order of the alphabet, so that of two cores
 * the one with the smaller key comes first in it; a core is a word or a pair of words.
 */
export class CoreBook {
  readonly #words: Map<string, number>
  /** By number of the core: what orders it in the alphabet. */
  readonly #keys: number[] = []
  /** Open addressing: a table of numbers takes half the time of a Map with keys this large. */
  #slots = new Int32Array(FIRST_SIZE).fill(EMPTY)

  constructor(phrases: readonly (readonly string[])[]) {
    const words = new Set<string>()
    for (const phrase of phrases) for (const word of phrase) words.add(word)
    if (words.size > MOST_WORDS) throw new RangeError('too many words')
    this.#words = new Map([...words].toSorted().map((word, at) => [word, at]))
  }

  /** Number of cores. */
  get size(): number {
    return this.#keys.length
  }

  /** The words' numbers, in the order of the alphabet. */
  wordsOf(phrase: readonly string[]): number[] {
    const numbers: number[] = []
    for (const word of phrase) {
      const number = this.#words.get(word)!
      let at = numbers.length
      while (at > 0 && numbers[at - 1]! > number) at--
      numbers.splice(at, 0, number)
    }
    return numbers
  }

  /** Numbers of the cores that two of the words make, given in order. */
  pairsOf(words: readonly number[]): number[] {
    const cores: number[] = []
    for (let a = 0; a < words.length; a++) {
      const first = (words[a]! + 1) * MOST_WORDS
      for (let b = a + 1; b < words.length; b++) cores.push(this.#numberOf(first + words[b]!))
    }
    return cores
  }

  /** Numbers of the cores of one word. */
  singlesOf(words: readonly number[]): number[] {
    return words.map((word) => this.#numberOf(word))
  }

  /** Whether a core stands before another in the alphabet. */
  isBefore(core: number, other: number): boolean {
    return this.#keys[core]! < this.#keys[other]!
  }

  #numberOf(key: number): number {
    let at = this.#placeOf(key)
    const known = this.#slots[at]!
    if (known !== EMPTY) return known
    const number = this.#keys.push(key) - 1
    if (number * 2 > this.#slots.length) {
      this.#grow()
      at = this.#placeOf(key)
    }
    this.#slots[at] = number
    return number
  }

  #placeOf(key: number): number {
    const mask = this.#slots.length - 1
    const hash = Math.imul(key / MOST_WORDS, 0x9e3779b1) ^ Math.imul(key % MOST_WORDS, 0x85ebca6b)
    let at = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const number = this.#slots[at]!
      if (number === EMPTY || this.#keys[number] === key) return at
      at = (at + 1) & mask
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY)
    for (const [number, key] of this.#keys.entries()) {
      const at = this.#placeOf(key)
      if (this.#slots[at] === EMPTY) this.#slots[at] = number
    }
  }
}
