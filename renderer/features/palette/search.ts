import uFuzzy from '@leeoniya/ufuzzy'
import { ENTRY_KINDS, type Entry } from './entry.ts'
import { fold } from './fold.ts'
import { swapLayout } from './swap-layout.ts'

export type Found = {
  entry: Entry
  /** Where the query stands in the title: from, to, from, to … */
  ranges: readonly number[]
}

/** No title is searched further than this: nobody looks for its thousandth word. */
const SEARCHED = 200
/** Fewer hits than this: typing errors are forgiven too. */
const FEW = 5

const LETTERS = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  interBound: '[^\\p{L}\\d]',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
} as const
/** Every word of the query somewhere in the title, as it is written. */
const asWritten = new uFuzzy({ ...LETTERS, intraMode: 0, intraIns: 0 })
/** The same with one letter wrong, too many, missing or swapped in each word. */
const withErrors = new uFuzzy({ ...LETTERS, intraMode: 1 })

/** Han and kana stand without spaces: a word may begin anywhere, in titles and in queries. */
const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const WORD = /[\p{L}\d]/u

/**
 * Finds entries by any of their words in any order. Best first: the whole title, its beginning, the
 * beginning of words, anywhere, with a typing error; among equals what was used of late, then by
 * kind, then the shorter title. Letters typed in the other of the English and Russian layouts find
 * what was meant, after what was typed.
 *
 * Making it folds every title once; a query then reads each title at most once a layout.
 *
 * @param recent keys of entries, the newest first
 */
export function createSearch(entries: readonly Entry[], recent: readonly string[]) {
  const titles = entries.map(({ title }) => fold(title.slice(0, SEARCHED)))
  const byPlace = inOrder(entries, titles, recent)
  const place = new Uint32Array(entries.length)
  for (const [at, index] of byPlace.entries()) place[index] = at

  function hits(fuzzy: uFuzzy, query: string): number[] {
    const [first, ...others] = fuzzy.split(query)
    if (first === undefined) return []
    let left = fuzzy.filter(titles, first) ?? []
    for (const word of others) left = fuzzy.filter(titles, word, left) ?? []
    return left
  }

  return (text: string, limit: number): { total: number; found: Found[] } => {
    const typed = fold(text.slice(0, SEARCHED)).trim()
    const swapped = swapLayout(typed)
    const readings = swapped === null ? [typed] : [typed, fold(swapped)]
    const ways: { fuzzy: uFuzzy; query: string }[] = []
    const seen = new Uint8Array(entries.length)
    /** How far from what was asked, then the place among equals, in one number each. */
    const hitList: number[] = []
    const add = (fuzzy: uFuzzy, query: string) => {
      const words = fuzzy.split(query)
      for (const at of hits(fuzzy, query)) {
        if (seen[at] === 1) continue
        seen[at] = 1
        const rank = ways.length * STEP + closeness(titles[at]!, query, words)
        hitList.push(rank * entries.length + place[at]!)
      }
      ways.push({ fuzzy, query })
    }
    for (const query of readings) add(asWritten, query)
    if (hitList.length < FEW && NO_SPACES.test(typed)) add(asWritten, [...typed].join(' '))
    if (hitList.length < FEW && typed.length > 3)
      for (const query of readings) add(withErrors, query)

    const found = [...Float64Array.from(hitList).sort().subarray(0, limit)].map((hit) => {
      const at = byPlace[hit % entries.length]!
      const { query, fuzzy } = ways[Math.floor(hit / entries.length / STEP)]!
      return { entry: entries[at]!, ranges: rangesOf(fuzzy, titles[at]!, query) }
    })
    return { total: hitList.length, found }
  }
}

/** Entries as they come when all fit alike: used of late, then by kind, then the shorter title. */
function inOrder(
  entries: readonly Entry[],
  titles: readonly string[],
  recent: readonly string[],
): number[] {
  const used = new Map(recent.map((key, i) => [key, i]))
  const age = entries.map(({ key }) => used.get(key) ?? recent.length)
  const kind = entries.map((entry) => ENTRY_KINDS.indexOf(entry.kind))
  return [...entries.keys()].sort(
    (a, b) =>
      age[a]! - age[b]! || kind[a]! - kind[b]! || titles[a]!.length - titles[b]!.length || a - b,
  )
}

/** Nearer than this many is within one way of reading the query. */
const STEP = 4

/** 0: the same; 1: it begins so; 2: all words of the query begin words of it; 3: somewhere. */
function closeness(title: string, query: string, words: readonly string[]): number {
  if (title.startsWith(query)) return title.length === query.length ? 0 : 1
  return words.every((word) => beginsWord(title, word)) ? 2 : 3
}

function beginsWord(title: string, word: string): boolean {
  for (let at = title.indexOf(word); at !== -1; at = title.indexOf(word, at + 1)) {
    if (at === 0 || !WORD.test(title[at - 1]!) || NO_SPACES.test(title[at]!)) return true
  }
  return false
}

/** Where each word of the query stands in a title. */
function rangesOf(fuzzy: uFuzzy, title: string, query: string): number[] {
  const spans = fuzzy
    .split(query)
    .map((word) => fuzzy.info([0], [title], word).ranges[0] ?? [])
    .flatMap((span) => pairs(span))
    .toSorted(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [from, to] of spans) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged.flat()
}

function pairs(span: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i + 1 < span.length; i += 2) found.push([span[i]!, span[i + 1]!])
  return found
}
