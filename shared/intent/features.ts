import { CLASS_OF } from './read-phrase.ts'
import type { Reading } from './read-phrase.ts'
import { HAN, MIXED, NUMBER, PRIME, SEED } from './scan.ts'

export const BUCKETS = 1 << 17
const MOST = 640

/** What a feature is made of; the first ones are about the phrase's build, not its words. */
const KIND = {
  class: 1,
  classPair: 2,
  classTriple: 3,
  classApart: 4,
  parts: 5,
  build: 6,
  word: 7,
  wordPair: 8,
  stem: 9,
  letters: 10,
  wordBeforeClass: 11,
  wordAfterClass: 12,
  characters: 13,
  length: 14,
  script: 15,
} as const

/**
 * The features of a phrase as buckets of a hash: the build of the phrase as classes of its parts
 * (pairs, triples), its words and pairs of words, stems and 4-grams of letters, and runs of one to
 * three Chinese characters. `first` and `last` are the tokens a feature comes from. In buffers that
 * the next phrase overwrites.
 */
export class Features {
  size = 0
  readonly buckets = new Int32Array(MOST)
  readonly first = new Uint8Array(MOST)
  readonly last = new Uint8Array(MOST)
  /** 1: made of the words themselves, 0: of their classes. */
  readonly worded = new Uint8Array(MOST)

  of(reading: Reading): this {
    this.size = 0
    this.#ofParts(reading)
    this.#ofTokens(reading)
    return this
  }

  #ofParts({ size, classes, first, last, scan }: Reading): void {
    const { edge } = CLASS_OF
    let build = SEED
    let unknown = 0
    for (let at = 0; at < size; at++) {
      const kind = classes[at]!
      const before = at > 0 ? classes[at - 1]! : edge
      const after = at + 1 < size ? classes[at + 1]! : edge
      const [from, to] = [first[at]!, last[at]!]
      build = Math.imul(build ^ kind, PRIME)
      if (kind === CLASS_OF.unknown || kind === CLASS_OF.unknownHan) unknown++
      this.#put(KIND.class, kind, 0, from, to, 0)
      this.#put(KIND.classPair, before, kind, at > 0 ? first[at - 1]! : from, to, 0)
      if (at === size - 1) this.#put(KIND.classPair, kind, edge, from, to, 0)
      this.#put(KIND.classTriple, (before << 8) | kind, after, from, to, 0)
      for (let next = at + 1; next < size && next < 6; next++) {
        this.#put(KIND.classApart, kind, classes[next]!, from, to, 0)
      }
      if (from === to) {
        const word = scan.kinds[from] === NUMBER ? 0 : scan.hashes[from]!
        this.#put(KIND.wordBeforeClass, word, after, from, to, 1)
        this.#put(KIND.wordAfterClass, before, word, from, to, 1)
      }
    }
    if (size === 0) return
    const end = last[size - 1]!
    this.#put(KIND.script, scriptOf(scan), 0, 0, end, 0)
    this.#put(KIND.parts, Math.min(size, 7), Math.min(unknown, 5), 0, end, 0)
    this.#put(KIND.length, Math.min(scan.size, 16), unknown === size ? 1 : 0, 0, end, 0)
    if (size <= 5) this.#put(KIND.build, build, 0, 0, end, 0)
  }

  #ofTokens({ scan }: Reading): void {
    let before = 1
    for (let at = 0; at < scan.size; at++) {
      const kind = scan.kinds[at]!
      const length = scan.to[at]! - scan.from[at]!
      const word = kind === NUMBER ? length : scan.hashes[at]!
      this.#put(KIND.word, word, 0, at, at, 1)
      this.#put(KIND.wordPair, before, word, at > 0 ? at - 1 : at, at, 1)
      before = word
      if (kind === HAN) this.#ofCharacters(scan, at)
      else if (kind !== NUMBER) this.#ofLetters(scan, at, kind)
    }
    if (scan.size > 0) this.#put(KIND.wordPair, before, 2, scan.size - 1, scan.size - 1, 1)
  }

  #ofCharacters({ kinds, hashes, starts, ends }: Reading['scan'], at: number): void {
    if (at < 2 || kinds[at - 1] !== HAN || kinds[at - 2] !== HAN) return
    if (starts[at] !== ends[at - 1] || starts[at - 1] !== ends[at - 2]) return
    const pair = Math.imul(hashes[at - 2]! ^ hashes[at - 1]!, PRIME) ^ (hashes[at - 2]! << 3)
    this.#put(KIND.characters, pair, hashes[at]!, at - 2, at, 1)
  }

  #ofLetters({ codes, running, from, to }: Reading['scan'], at: number, kind: number): void {
    const start = from[at]!
    const end = to[at]!
    const length = end - start
    if (length > 5) this.#put(KIND.stem, running[start + 4]!, 0, at, at, 1)
    if (length > 7) this.#put(KIND.stem, running[start + 6]!, 1, at, at, 1)
    if (kind === MIXED) {
      let shape = SEED
      for (let i = start; i < end; i++) {
        const code = codes[i]!
        shape = Math.imul(shape ^ (code < 58 ? 1 : code), PRIME)
      }
      this.#put(KIND.letters, shape, 1, at, at, 1)
    }
    if (length < 4) return
    for (let i = start - 1; i + 4 <= end + 1 && this.size < MOST - 8; i++) {
      let gram = SEED
      for (let j = i; j < i + 4; j++) {
        gram = Math.imul(gram ^ (j < start || j >= end ? 32 : codes[j]!), PRIME)
      }
      this.#put(KIND.letters, gram, 0, at, at, 1)
    }
  }

  #put(kind: number, a: number, b: number, first: number, last: number, worded: number): void {
    if (this.size >= MOST) return
    let hash = Math.imul(kind ^ SEED, PRIME) ^ a
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ b
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    const at = this.size++
    this.buckets[at] = (hash ^ (hash >>> 16)) & (BUCKETS - 1)
    this.first[at] = first
    this.last[at] = last
    this.worded[at] = worded
  }
}

/** 2: Chinese, 1: Cyrillic, 0: others; languages differ in how often a phrase decides nothing. */
function scriptOf({ kinds, codes, from, size }: Reading['scan']): number {
  let cyrillic = 0
  for (let at = 0; at < size; at++) {
    if (kinds[at] === HAN) return 2
    const code = codes[from[at]!]!
    if (code >= 0x400 && code < 0x500) cyrillic = 1
  }
  return cyrillic
}
