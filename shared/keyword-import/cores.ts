import type { NumberedWords } from './numbered-words.ts'
import { PairBook } from './pair-book.ts'
import { wordSets } from './word-sets.ts'
import type { WordSets } from './word-sets.ts'

/** Groups above this size are cut along a more specific word where one is shared. */
const LARGE = 60
/** Groups held together by one word only, or by nothing more specific, are cut at this size. */
const LARGEST = 120
/** Sets of words looked at between two breaths. */
const STRIDE = 4_000
const NONE = -1

/**
 * Gathers phrases, given as their words and ranked, around shared cores: a core is a pair of words or
 * a word. Each phrase takes, of its pairs that others share too, the one shared by most but by no more
 * than `LARGE` phrases (by the fewest, when all are shared by more); what finds no company takes a
 * single word by the same rule; what finds none stays alone. Returns the members of each group, best
 * ranked first. Phrases of the same words stay together whatever their number.
 */
export function* formCores(phrases: NumberedWords): Generator<void, number[][], void> {
  const sets = yield* wordSets(phrases)
  const groups = new Groups(sets)
  const all = Int32Array.from(sets.firsts, (_, set) => set)
  const byPair = new Gathering(yield* pairsOf(all, sets, phrases), sets)
  yield* byPair.choose()
  byPair.joinCompany()
  yield
  const lonely = byPair.moveInto(groups)
  const byWord = new Gathering(wordsOf(lonely, sets, phrases), sets)
  yield* byWord.choose()
  for (const set of byWord.moveInto(groups)) groups.addAlone(set)
  yield
  return groups.members()
}

/**
 * Sets of words and the cores that each may gather around: those of the set at `n` stand from
 * `starts[n]` to `starts[n + 1]`. `count` cores are numbered from 0.
 */
type Offers = {
  sets: Int32Array
  cores: ArrayLike<number>
  starts: ArrayLike<number>
  count: number
  isBefore: (core: number, other: number) => boolean
}

function* pairsOf(
  sets: Int32Array,
  { firsts }: WordSets,
  { words, starts: wordStarts }: NumberedWords,
): Generator<void, Offers, void> {
  const book = new PairBook()
  const cores: number[] = []
  const starts: number[] = [0]
  for (let n = 0; n < sets.length; n++) {
    const phrase = firsts[sets[n]!]!
    const end = wordStarts[phrase + 1]!
    for (let a = wordStarts[phrase]!; a < end; a++) {
      for (let b = a + 1; b < end; b++) cores.push(book.numberOf(words[a]!, words[b]!))
    }
    starts.push(cores.length)
    if (n % STRIDE === STRIDE - 1) yield
  }
  const isBefore = (pair: number, other: number) => book.isBefore(pair, other)
  return { sets, cores, starts, count: book.size, isBefore }
}

function wordsOf(
  sets: Int32Array,
  { firsts }: WordSets,
  { words, starts: wordStarts }: NumberedWords,
): Offers {
  const cores: number[] = []
  const starts: number[] = [0]
  let count = 0
  for (const set of sets) {
    const phrase = firsts[set]!
    for (let at = wordStarts[phrase]!; at < wordStarts[phrase + 1]!; at++) {
      cores.push(words[at]!)
      count = Math.max(count, words[at]! + 1)
    }
    starts.push(cores.length)
  }
  return { sets, cores, starts, count, isBefore: (word, other) => word < other }
}

/** Sets of words that gather around cores. */
class Gathering {
  readonly #offers: Offers
  readonly #sizes: readonly number[]
  /** The core of each set; `NONE` for one that shares none. */
  readonly #chosen: Int32Array
  /** How many sets chose a core, and how many phrases they are. */
  readonly #company: Int32Array
  readonly #gathered: Int32Array

  constructor(offers: Offers, { sizes }: WordSets) {
    this.#offers = offers
    this.#sizes = sizes
    this.#chosen = new Int32Array(offers.sets.length).fill(NONE)
    this.#company = new Int32Array(offers.count)
    this.#gathered = new Int32Array(offers.count)
  }

  *choose(): Generator<void, void, void> {
    const { sets, cores, starts, count } = this.#offers
    const spread = new Int32Array(count)
    for (let n = 0; n < sets.length; n++) {
      const size = this.#sizes[sets[n]!]!
      for (let at = starts[n]!; at < starts[n + 1]!; at++) spread[cores[at]!]! += size
    }
    yield
    for (let n = 0; n < sets.length; n++) {
      const size = this.#sizes[sets[n]!]!
      const core = this.#bestOf(n, spread, size)
      if (core === NONE) continue
      this.#chosen[n] = core
      this.#company[core]!++
      this.#gathered[core]! += size
    }
    yield
  }

  /** A set left alone, since the others with its core chose another, joins the best of their groups. */
  joinCompany(): void {
    const { count, sets } = this.#offers
    const sizes = new Int32Array(count)
    for (let core = 0; core < count; core++) {
      if (this.#company[core]! > 1) sizes[core] = this.#gathered[core]!
    }
    for (let n = 0; n < sets.length; n++) {
      if (!this.#isAlone(n)) continue
      const core = this.#bestOf(n, sizes, 0)
      if (core === NONE) continue
      this.#chosen[n] = core
    }
  }

  /** Gives those in company their groups, cut to size; returns the sets that stayed alone. */
  moveInto(groups: Groups): Int32Array {
    const { sets, count } = this.#offers
    const open = new Int32Array(count).fill(NONE)
    const held = new Int32Array(count)
    const lonely: number[] = []
    for (let n = 0; n < sets.length; n++) {
      const set = sets[n]!
      if (this.#isAlone(n)) {
        lonely.push(set)
        continue
      }
      const core = this.#chosen[n]!
      const size = this.#sizes[set]!
      if (open[core] === NONE || held[core]! + size > LARGEST) {
        open[core] = groups.open()
        held[core] = 0
      }
      held[core]! += size
      groups.put(set, open[core]!)
    }
    return Int32Array.from(lonely)
  }

  #isAlone(n: number): boolean {
    const core = this.#chosen[n]!
    return core === NONE || this.#company[core]! < 2
  }

  /** Of a set's cores that more than `least` phrases share the best; `NONE` where there is none. */
  #bestOf(n: number, spread: Int32Array, least: number): number {
    const { cores, starts } = this.#offers
    let best = NONE
    for (let at = starts[n]!; at < starts[n + 1]!; at++) {
      const core = cores[at]!
      if (spread[core]! <= least) continue
      if (best === NONE || this.#isBetter(core, spread[core]!, best, spread[best]!)) best = core
    }
    return best
  }

  #isBetter(core: number, spread: number, other: number, than: number): boolean {
    if (spread === than) return this.#offers.isBefore(core, other)
    if (spread > LARGE || than > LARGE) return spread < than
    return spread > than
  }
}

/** The groups that sets of words are in. */
class Groups {
  readonly #sets: WordSets
  readonly #of: Int32Array
  #count = 0

  constructor(sets: WordSets) {
    this.#sets = sets
    this.#of = new Int32Array(sets.firsts.length)
  }

  open(): number {
    return this.#count++
  }

  put(set: number, group: number): void {
    this.#of[set] = group
  }

  addAlone(set: number): void {
    this.#of[set] = this.#count++
  }

  /** Phrases by group, both in the order of rank. */
  members(): number[][] {
    const groups: number[][] = []
    const places = new Int32Array(this.#count).fill(NONE)
    const { of } = this.#sets
    for (let phrase = 0; phrase < of.length; phrase++) {
      const group = this.#of[of[phrase]!]!
      if (places[group] === NONE) places[group] = groups.push([]) - 1
      groups[places[group]!]!.push(phrase)
    }
    return groups
  }
}
