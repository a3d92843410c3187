import { HAN, MIXED, NUMBER, PRIME, Scan, SEED, WORD } from './scan.ts'

const EXACT = 0x3c6ef35f
const PREFIX = 0x5bd1e995
const ANY_NUMBER = 0x27d4eb2f
const EMPTY = -1

/**
 * Phrases of words and Chinese characters with what they stand for, found at a token in a few
 * look-ups by number. A word that ends in `*` stands for every word that starts so, `#` for a
 * number. Words are hashed; a check of length and first letter keeps chance matches out.
 */
export class Lexicon<Entry> {
  #keys = new Int32Array(1 << 12)
  #checks = new Int32Array(1 << 12)
  #nodes = new Int32Array(1 << 12).fill(EMPTY)
  #count = 0
  readonly #entries: (Entry[] | null)[] = [null]
  /** Which lengths of prefixes lead on from a node, as bits; bit 0: a number does. */
  readonly #leads: number[] = [0]
  /** Of the last match. */
  #bestNode = 0
  #bestSize = 0

  add(words: string, entry: Entry): void {
    let node = 0
    for (const part of words.trim().split(/\s+/)) {
      if (part === '#') {
        this.#leads[node]! |= 1
        node = this.#child(node, ANY_NUMBER, 0)
        continue
      }
      const prefix = part.endsWith('*')
      const scan = reader.read(prefix ? part.slice(0, -1) : part)
      for (let at = 0; at < scan.size; at++) {
        const length = scan.to[at]! - scan.from[at]!
        const starred = prefix && at === scan.size - 1
        if (starred) this.#leads[node]! |= 1 << Math.min(length, 30)
        const salt = starred ? PREFIX : EXACT
        node = this.#child(node, scan.hashes[at]! ^ salt, checkOf(scan, at, length))
      }
    }
    if (node === 0) return
    const entries = this.#entries[node]
    if (entries) entries.push(entry)
    else this.#entries[node] = [entry]
  }

  /** How many tokens the longest entry at token `at` takes, 0 without one; see `matched`. */
  match(scan: Scan, at: number): number {
    this.#bestNode = 0
    this.#bestSize = 0
    this.#follow(0, scan, at, 0)
    return this.#bestSize
  }

  /** What the last match stands for. */
  get matched(): readonly Entry[] {
    return this.#entries[this.#bestNode] ?? []
  }

  #follow(node: number, scan: Scan, at: number, size: number): void {
    if (size > this.#bestSize && this.#entries[node]) {
      this.#bestNode = node
      this.#bestSize = size
    }
    if (at >= scan.size) return
    const from = scan.from[at]!
    const length = scan.to[at]! - from
    const exact = this.#find(node, scan.hashes[at]! ^ EXACT, checkOf(scan, at, length))
    if (exact !== EMPTY) this.#follow(exact, scan, at + 1, size + 1)
    const leads = this.#leads[node]!
    const kind = scan.kinds[at]!
    if (leads === 0 || kind === HAN) return
    if (kind === NUMBER && leads & 1) {
      const number = this.#find(node, ANY_NUMBER, 0)
      if (number !== EMPTY) this.#follow(number, scan, at + 1, size + 1)
    }
    if (kind !== WORD && kind !== MIXED) return
    for (let letters = Math.min(length, 30); letters > 0; letters--) {
      if ((leads & (1 << letters)) === 0) continue
      const hash = scan.running[from + letters - 1]! ^ PREFIX
      const child = this.#find(node, hash, checkOf(scan, at, letters))
      if (child !== EMPTY) this.#follow(child, scan, at + 1, size + 1)
    }
  }

  #find(node: number, hash: number, check: number): number {
    const key = mix(node, hash)
    const mask = this.#keys.length - 1
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const found = this.#nodes[slot]!
      if (found === EMPTY) return EMPTY
      if (this.#keys[slot] === key && this.#checks[slot] === check) return found
    }
  }

  #child(node: number, hash: number, check: number): number {
    const known = this.#find(node, hash, check)
    if (known !== EMPTY) return known
    if (this.#count * 2 > this.#keys.length) this.#grow()
    const child = this.#entries.push(null) - 1
    this.#leads.push(0)
    this.#insert(mix(node, hash), check, child)
    return child
  }

  #insert(key: number, check: number, node: number): void {
    const mask = this.#keys.length - 1
    let slot = key & mask
    while (this.#nodes[slot] !== EMPTY) slot = (slot + 1) & mask
    this.#keys[slot] = key
    this.#checks[slot] = check
    this.#nodes[slot] = node
    this.#count++
  }

  #grow(): void {
    const [keys, checks, nodes] = [this.#keys, this.#checks, this.#nodes]
    this.#keys = new Int32Array(keys.length * 2)
    this.#checks = new Int32Array(keys.length * 2)
    this.#nodes = new Int32Array(keys.length * 2).fill(EMPTY)
    this.#count = 0
    for (const [slot, node] of nodes.entries()) {
      if (node !== EMPTY) this.#insert(keys[slot]!, checks[slot]!, node)
    }
  }
}

const reader = new Scan()

const checkOf = (scan: Scan, at: number, length: number) =>
  (scan.codes[scan.from[at]!]! << 8) | (length & 0xff)

function mix(node: number, hash: number): number {
  let key = Math.imul(SEED ^ node, PRIME) ^ hash
  key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return key ^ (key >>> 12)
}
