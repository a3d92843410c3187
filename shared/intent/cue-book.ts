import { MOMENTS } from '../domain/moment.ts'
import type { Moment } from '../domain/moment.ts'

/** Words of one weight. Weights are on one scale over all languages; see `word-books.ts`. */
export type CueGroup = {
  readonly moment: Moment
  readonly weight: number
  /** Lines of words and phrases, separated by commas. */
  readonly words: readonly string[]
  /** Count only as the first word of a phrase: `is` asks there and nowhere else. */
  readonly atStart?: boolean
  /** Say also what the phrase is about (`lace`, `wash`), so that topics keep them. */
  readonly topical?: boolean
}

/** What a word stands for where it is no cue, in the order that decides when it is several. */
export const WORD_CLASSES = [
  ...(['place', 'shop', 'service', 'product', 'attribute', 'brand', 'web', 'software'] as const),
  ...(['health', 'food', 'topic', 'act', 'person', 'stop'] as const),
] as const
export type WordClass = (typeof WORD_CLASSES)[number]

/**
 * The words of one language, as data in `resources/intent`. Words are lower case. A word that ends in
 * `*` stands for every word that starts so, and `#` for a number. Where several entries start at a
 * word, the longest counts.
 */
export type CueBook = { readonly cues: readonly CueGroup[] } & {
  readonly [word in WordClass]?: readonly string[]
}

export type CueRole = 'cue' | WordClass
/** `kind`: the role, for a cue by moment and strength, as a small number; see `kindOf`. */
export type CueEntry = {
  readonly role: CueRole
  readonly group: CueGroup | null
  readonly kind: number
}

/** Cues come first: three strengths of each moment; then the word classes in their order. */
export const CUE_KINDS = MOMENTS.length * 3

export function kindOf(role: CueRole, group: CueGroup | null): number {
  if (!group || role !== 'cue') return CUE_KINDS + WORD_CLASSES.indexOf(role as WordClass)
  const strength = group.weight >= 7 ? 0 : group.weight >= 4 ? 1 : 2
  return MOMENTS.indexOf(group.moment) * 3 + strength
}

export const wordsOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split(',').map((word) => word.trim())).filter(Boolean)

/** Classes whose words are given in one form and met in others. */
const INFLECTED: ReadonlySet<CueRole> = new Set<CueRole>([
  ...(['product', 'service', 'software', 'health', 'food', 'topic', 'shop'] as const),
])

/** All entries of a book with their words, for compiling. `inflect` gives the forms of a word. */
export function* entriesOf(
  book: CueBook,
  inflect: (words: string) => string[],
): Generator<[words: string, entry: CueEntry]> {
  for (const group of book.cues) {
    const entry: CueEntry = { role: 'cue', group, kind: kindOf('cue', group) }
    for (const words of wordsOf(group.words)) yield [words, entry]
  }
  for (const role of WORD_CLASSES) {
    const entry: CueEntry = { role, group: null, kind: kindOf(role, null) }
    for (const words of wordsOf(book[role] ?? [])) {
      const forms = INFLECTED.has(role) ? inflect(words) : [words]
      for (const form of forms) yield [form, entry]
    }
  }
}
