import type { ANSWER_PLACES } from '../contract/topics.ts'
import { phraseWords } from '../keyword-import/phrase-words.ts'

export type Place = (typeof ANSWER_PLACES)[number]

const HAN_RUN = /\p{Script=Han}+/gu
const WORD = /[\p{L}\p{N}]+/gu
/** Briefs are read so far, in UTF-16 units: what a text is about stands before that. */
const BRIEF_READ = 20_000

/** What one text of a card says: stems with the word as it stands there, and its Chinese as it is. */
type Text = { place: Place; words: Map<string, string>; han: string }

/** Stems of single words; the same few thousand come again and again. */
export class Stems {
  readonly #stems = new Map<string, string>()

  of(word: string): string {
    let stem = this.#stems.get(word)
    if (stem === undefined) {
      stem = phraseWords(word)[0] ?? word
      this.#stems.set(word, stem)
    }
    return stem
  }
}

export const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word)

/** The words of a card's title, address and brief, to be asked for single words. */
export class CardWords {
  readonly #texts: Text[]

  constructor(card: { title: string; url: string | null; brief: string }, stems: Stems) {
    this.#texts = [
      textOf('title', card.title, stems),
      textOf('url', card.url === null ? '' : pathOf(card.url), stems),
      textOf('brief', card.brief.slice(0, BRIEF_READ), stems),
    ]
  }

  /** Where the card says a word and in what form; the strongest place first. */
  find(word: string): { place: Place; as: string } | null {
    for (const { place, words, han } of this.#texts) {
      // Chinese has no spaces and is cut differently in each sentence: the signs must be there.
      if (isHan(word)) {
        if (han.includes(word)) return { place, as: word }
      } else {
        const as = words.get(word)
        if (as !== undefined) return { place, as }
      }
    }
    return null
  }

  /** Keys to find the card by: its stems, and each two neighbouring Chinese signs. */
  keys(): Set<string> {
    const keys = new Set<string>()
    for (const { words, han } of this.#texts) {
      for (const stem of words.keys()) keys.add(stem)
      for (let at = 0; at + 1 < han.length; at++) keys.add(han.slice(at, at + 2))
    }
    return keys
  }
}

/** The key under which cards that say a word are found; `null` for a single Chinese sign. */
export function keyOf(word: string): string | null {
  if (!isHan(word)) return word
  return word.length < 2 ? null : word.slice(0, 2)
}

function textOf(place: Place, raw: string, stems: Stems): Text {
  const text = raw.normalize('NFC').toLowerCase()
  const words = new Map<string, string>()
  for (const [word] of text.replace(HAN_RUN, ' ').matchAll(WORD)) {
    const stem = stems.of(word)
    if (!words.has(stem)) words.set(stem, word)
  }
  return { place, words, han: (text.match(HAN_RUN) ?? []).join(' ') }
}

/** The part of an address that names its page: without protocol, host and what follows `?`. */
function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
