import type { NumberedWords } from './numbered-words.ts'

/**
 * Phrases of the same words as one: `of` is the set of each phrase, `firsts` the first phrase of each
 * set and `sizes` how many it has. Sets are in the order of their first phrases.
 */
export type WordSets = { of: Int32Array; firsts: number[]; sizes: number[] }

const STRIDE = 8_000
const EMPTY = -1

/** Finds phrases of the same words, each given with its words in the order of the alphabet. */
export function* wordSets(phrases: NumberedWords): Generator<void, WordSets, void> {
  const { words, starts } = phrases
  const count = starts.length - 1
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1
  const slots = new Int32Array(mask + 1).fill(EMPTY)
  const sets: WordSets = { of: new Int32Array(count), firsts: [], sizes: [] }
  for (let phrase = 0; phrase < count; phrase++) {
    let hash = 0
    for (let at = starts[phrase]!; at < starts[phrase + 1]!; at++) {
      hash = Math.imul(hash ^ words[at]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    let place = hash & mask
    let set = slots[place]!
    while (set !== EMPTY && !isSame(phrases, sets.firsts[set]!, phrase)) {
      place = (place + 1) & mask
      set = slots[place]!
    }
    if (set === EMPTY) {
      set = sets.firsts.push(phrase) - 1
      sets.sizes.push(0)
      slots[place] = set
    }
    sets.sizes[set]!++
    sets.of[phrase] = set
    if (phrase % STRIDE === STRIDE - 1) yield
  }
  return sets
}

function isSame({ words, starts }: NumberedWords, a: number, b: number): boolean {
  const [from, other] = [starts[a]!, starts[b]!]
  const length = starts[a + 1]! - from
  if (starts[b + 1]! - other !== length) return false
  for (let at = 0; at < length; at++) if (words[from + at] !== words[other + at]) return false
  return true
}
