/** The words of phrases by number: those of the phrase at `n` stand from `starts[n]` to `starts[n + 1]`. */
export type NumberedWords = { words: Int32Array; starts: Int32Array }

/** Words as numbers, which are compared and counted in a fraction of the time of texts. */
export class WordBook {
  readonly #numbers = new Map<string, number>()

  numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    return number
  }

  /** Place of each word in the alphabet, by its number. */
  places(): Int32Array {
    const places = new Int32Array(this.#numbers.size)
    const words = [...this.#numbers.keys()].sort()
    for (const [place, word] of words.entries()) places[this.#numbers.get(word)!] = place
    return places
  }
}

/** Gathers the words of phrase after phrase, flat: a list for each would be most of the work. */
export class WordLists {
  readonly #book: WordBook
  readonly #words: number[] = []
  readonly #starts: number[] = [0]

  constructor(book: WordBook) {
    this.#book = book
  }

  add(words: readonly string[]): void {
    for (const word of words) this.#words.push(this.#book.numberOf(word))
    this.#starts.push(this.#words.length)
  }

  /** Of the phrases at `picked`, in that order: words by their places in the alphabet, in its order. */
  inAlphabet(places: Int32Array, picked: readonly number[]): NumberedWords {
    const starts = new Int32Array(picked.length + 1)
    for (let n = 0; n < picked.length; n++) {
      const phrase = picked[n]!
      starts[n + 1] = starts[n]! + this.#starts[phrase + 1]! - this.#starts[phrase]!
    }
    const words = new Int32Array(starts[picked.length]!)
    for (let n = 0; n < picked.length; n++) {
      const [from, to] = [starts[n]!, starts[n + 1]!]
      const source = this.#starts[picked[n]!]! - from
      for (let at = from; at < to; at++) words[at] = places[this.#words[source + at]!]!
      sortPart(words, from, to)
    }
    return { words, starts }
  }
}

/** In place, by insertion: a phrase has a few words. */
function sortPart(words: Int32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const word = words[at]!
    let place = at
    for (; place > from && words[place - 1]! > word; place--) words[place] = words[place - 1]!
    words[place] = word
  }
}
