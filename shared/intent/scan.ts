import { isHanCode } from './tokens.ts'

/** What a token is made of. Every Chinese character is a token of its own. */
export const WORD = 0
export const NUMBER = 1
/** Letters and digits: `256gb`, `iphone15`. */
export const MIXED = 2
export const HAN = 3

/** Only so many characters and tokens of a phrase are read: what it asks for stands in the first ones. */
const MOST_CHARACTERS = 240
const MOST_TOKENS = 48

/**
 * A phrase as tokens with hashes, in buffers that the next scan overwrites. `text` is the phrase
 * without zero-width characters in NFC; `starts` and `ends` point into it. `codes` holds the folded
 * letters of all tokens (lower case, no apostrophes, ё as е), `from` and `to` a token's part of it.
 * `running` holds the hash of each word's beginning up to and with each letter.
 */
export class Scan {
  text = ''
  size = 0
  readonly starts = new Int32Array(MOST_TOKENS)
  readonly ends = new Int32Array(MOST_TOKENS)
  readonly from = new Int32Array(MOST_TOKENS)
  readonly to = new Int32Array(MOST_TOKENS)
  readonly hashes = new Int32Array(MOST_TOKENS)
  readonly kinds = new Uint8Array(MOST_TOKENS)
  readonly codes = new Uint16Array(MOST_CHARACTERS)
  readonly running = new Int32Array(MOST_CHARACTERS)
  #used = 0

  read(phrase: string): this {
    this.text = cleanPhrase(phrase)
    this.size = 0
    this.#used = 0
    const { text } = this
    const folded = foldCase(text)
    const length = Math.min(text.length, MOST_CHARACTERS)
    let at = 0
    while (at < length && this.size < MOST_TOKENS) {
      const code = folded.charCodeAt(at)
      if (isHanCode(code)) {
        this.#put(at, at + 1, HAN, folded)
        at++
      } else if (isWordCode(code)) {
        let end = at + 1
        while (end < length && isWordCode(folded.charCodeAt(end))) end++
        this.#put(at, end, WORD, folded)
        at = end
      } else at++
    }
    return this
  }

  #put(start: number, end: number, kind: number, folded: string): void {
    const { codes, running } = this
    const from = this.#used
    let hash = SEED
    let digits = 0
    for (let at = start; at < end; at++) {
      let code = folded.charCodeAt(at)
      if (code === 39 || code === 96 || code === 0x2019) continue
      if (code === 0x451) code = 0x435
      if (code >= 48 && code <= 57) digits++
      codes[this.#used] = code
      hash = Math.imul(hash ^ code, PRIME)
      running[this.#used++] = hash
    }
    const letters = this.#used - from
    if (letters === 0) return
    const at = this.size++
    this.starts[at] = start
    this.ends[at] = end
    this.from[at] = from
    this.to[at] = this.#used
    this.hashes[at] = hash
    this.kinds[at] = kind === HAN ? HAN : digits === 0 ? WORD : digits === letters ? NUMBER : MIXED
  }

  /** The words of tokens `first` up to `last` as they stand in the phrase. */
  slice(first: number, last: number): string {
    return this.text.slice(this.starts[first], this.ends[last])
  }
}

export const SEED = 0x811c9dc5 | 0
export const PRIME = 0x01000193

const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g

/** NFC without zero-width characters. Phrases of plain letters come back as they are. */
export function cleanPhrase(phrase: string): string {
  const text = phrase.length > 4 * MOST_CHARACTERS ? phrase.slice(0, 4 * MOST_CHARACTERS) : phrase
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const plain =
      code < 0xad || (code >= 0x400 && code <= 0x45f) || (code >= 0x4e00 && code < 0xa000)
    if (!plain) return text.replace(ZERO_WIDTH, '').normalize('NFC')
  }
  return text
}

/** Lower case of the same length: letters that grow stay as they are. */
function foldCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!.toLowerCase()
    folded += letter.length === 1 ? letter : text[at]!
  }
  return folded
}

/** Letters, digits, apostrophes; everything else separates, so that `gore-tex` is two words. */
function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code === 96
  }
  if (code === 0x2019) return true
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7 || isHanCode(code)) return false
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    code >= 0xfe00
  )
}
