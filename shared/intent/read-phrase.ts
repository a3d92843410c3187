import type { CueEntry } from './cue-book.ts'
import { CUE_KINDS, kindOf, WORD_CLASSES } from './cue-book.ts'
import type { Lexicon } from './lexicon.ts'
import { HAN, MIXED, NUMBER, Scan } from './scan.ts'
import { LEXICON } from './word-books.ts'

const AFTER = CUE_KINDS + WORD_CLASSES.length
/** What a part of a phrase is besides the kinds of `kindOf`, on the same scale. */
export const CLASS_OF = {
  number: AFTER,
  year: AFTER + 1,
  mixed: AFTER + 2,
  unknown: AFTER + 3,
  unknownHan: AFTER + 4,
  edge: AFTER + 5,
  brand: kindOf('brand', null),
} as const

const MOST_PARTS = 24
const NO_ENTRIES: readonly CueEntry[] = []
const BRAND: readonly CueEntry[] = [{ role: 'brand', group: null, kind: CLASS_OF.brand }]

/**
 * A phrase cut into parts, left to right: an entry of the lexicon (the longest that starts there), a
 * word that it does not know, or a run of unknown Chinese characters. In buffers that the next read
 * overwrites; `first` and `last` are tokens of `scan`.
 */
export class Reading {
  readonly scan = new Scan()
  size = 0
  readonly classes = new Uint8Array(MOST_PARTS)
  readonly first = new Uint8Array(MOST_PARTS)
  readonly last = new Uint8Array(MOST_PARTS)
  readonly entries: (readonly CueEntry[])[] = []

  /** `brands`: names that count as brands although the lexicon does not know them. */
  read(phrase: string, brands: Lexicon<true> | null): this {
    const scan = this.scan.read(phrase)
    this.size = 0
    for (let at = 0; at < scan.size && this.size < MOST_PARTS;) {
      const named = brands ? brands.match(scan, at) : 0
      const size = LEXICON.match(scan, at)
      if (named > 0 && named >= size) {
        this.#put(at, at + named - 1, CLASS_OF.brand, BRAND)
        at += named
      } else if (size > 0) {
        const entries = LEXICON.matched
        const kept = at === 0 || !entries.some(onlyAtStart) ? entries : entries.filter(isAnywhere)
        const lone = size === 1 && scan.kinds[at] === HAN && !this.#mayStandAlone(at, kept)
        if (kept.length === 0 || lone) at = this.#putUnknown(at)
        else {
          this.#put(at, at + size - 1, classOf(kept), kept)
          at += size
        }
      } else at = this.#putUnknown(at)
    }
    return this
  }

  text(part: number): string {
    return this.scan.slice(this.first[part]!, this.last[part]!)
  }

  /**
   * One Chinese character is mostly a part of some longer word. It counts where it is a cue; as a
   * product at the end of its run (跑步鞋); as an attribute at either end (男) or after a number (升).
   */
  #mayStandAlone(at: number, entries: readonly CueEntry[]): boolean {
    const { scan } = this
    const ends = at + 1 >= scan.size || scan.kinds[at + 1] !== HAN
    return entries.some(({ role }) => {
      if (role === 'cue') return true
      if (role === 'product') return ends
      if (role !== 'attribute') return false
      return ends || at === 0 || scan.kinds[at - 1] !== HAN
    })
  }

  #putUnknown(at: number): number {
    const { scan } = this
    const kind = scan.kinds[at]!
    if (kind === HAN) {
      const before = this.size - 1
      const joins =
        before >= 0 && this.classes[before] === CLASS_OF.unknownHan && this.last[before] === at - 1
      if (joins) this.last[before] = at
      else this.#put(at, at, CLASS_OF.unknownHan, NO_ENTRIES)
    } else {
      const number = kind === NUMBER ? (isYear(scan, at) ? CLASS_OF.year : CLASS_OF.number) : 0
      const own = number || (kind === MIXED ? CLASS_OF.mixed : CLASS_OF.unknown)
      this.#put(at, at, own, NO_ENTRIES)
    }
    return at + 1
  }

  #put(first: number, last: number, kind: number, entries: readonly CueEntry[]): void {
    const at = this.size++
    this.classes[at] = kind
    this.first[at] = first
    this.last[at] = last
    this.entries[at] = entries
  }
}

const onlyAtStart = ({ group }: CueEntry) => group?.atStart === true
const isAnywhere = (entry: CueEntry) => !onlyAtStart(entry)

function isYear(scan: Scan, at: number): boolean {
  const from = scan.from[at]!
  if (scan.to[at]! - from !== 4) return false
  return scan.codes[from] === 50 && scan.codes[from + 1] === 48 && scan.codes[from + 2]! <= 52
}

/** Of several kinds the first: cues before classes. */
function classOf(entries: readonly CueEntry[]): number {
  let { kind } = entries[0]!
  for (let at = 1; at < entries.length; at++) kind = Math.min(kind, entries[at]!.kind)
  return kind
}
