import type { Moment } from '../domain/moment.ts'

/** Words of one weight. Weights are on one scale over all languages; see `cues/en.ts`. */
export type CueGroup = {
  readonly moment: Moment
  readonly weight: number
  readonly words: readonly string[]
  /** Count only as the first word of a phrase: `is` asks there and nowhere else. */
  readonly atStart?: boolean
  /** Say also what the phrase is about (`lace`, `wash`), so that topics keep them. */
  readonly topical?: boolean
}

/**
 * The cues of one language, as data. Words and phrases are lower case. In English and Russian a word
 * that ends in `*` stands for every word that starts so, and `#` for a number. Where several cues
 * start at a word, the longest counts.
 */
export type CueBook = {
  readonly cues: readonly CueGroup[]
  /** Product attributes (size, colour, gender, material): lean to buying beside a product. */
  readonly attributes: readonly string[]
  /** Product words, which turn attributes into a wish to buy. */
  readonly products: readonly string[]
  /** Shops and services one can go to. */
  readonly shops: readonly string[]
  /** Towns and places. */
  readonly places: readonly string[]
  /** Words without a meaning of their own; kept out of topics. */
  readonly stopWords: readonly string[]
}

/** What a word or phrase of a cue book stands for. */
export type CueRole = 'cue' | 'attribute' | 'product' | 'shop' | 'place' | 'stop'
export type CueEntry = { readonly role: CueRole; readonly group: CueGroup | null }

/** All entries of a book with their words, for compiling. */
export function* entriesOf(book: CueBook): Generator<[words: string, entry: CueEntry]> {
  for (const group of book.cues) {
    for (const words of group.words) yield [words, { role: 'cue', group }]
  }
  const lists: [CueRole, readonly string[]][] = [
    ['attribute', book.attributes],
    ['product', book.products],
    ['shop', book.shops],
    ['place', book.places],
    ['stop', book.stopWords],
  ]
  for (const [role, list] of lists) {
    for (const words of list) yield [words, { role, group: null }]
  }
}
