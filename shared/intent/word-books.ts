import en from '#resources/intent/en.json' with { type: 'json' }
import ru from '#resources/intent/ru.json' with { type: 'json' }
import zh from '#resources/intent/zh.json' with { type: 'json' }
import { entriesOf } from './cue-book.ts'
import type { CueBook, CueEntry } from './cue-book.ts'
import { Lexicon } from './lexicon.ts'
import { stemOf } from './stem.ts'

/**
 * The cues and word classes of English, Russian and Chinese. Weights of cues: 12 a wish to be
 * somewhere, 8 a question that names its kind (how to choose), 7 a purchase named outright, 5 an act,
 * 4.5 questions and comparisons, 3–4 shopping words, 2 leanings. All three share one lexicon, since
 * no word is in two of them and phrases mix scripts.
 */
export const LEXICON = new Lexicon<CueEntry>()

/** Singular and plural of the last word. */
function inflectEnglish(words: string): string[] {
  const last = words.slice(words.lastIndexOf(' ') + 1)
  const before = words.slice(0, words.length - last.length)
  if (last.length < 3 || last.endsWith('*')) return [words]
  const plural = /(?:s|x|ch|sh)$/.test(last)
    ? `${last}es`
    : /[^aeiou]y$/.test(last)
      ? `${last.slice(0, -1)}ies`
      : `${last}s`
  if (!last.endsWith('s') || last.endsWith('ss')) return [words, before + plural]
  const single = last.endsWith('ies') ? `${last.slice(0, -3)}y` : last.slice(0, -1)
  return [words, before + single]
}

/** Every form of each word whose stem is long enough to be told from others. */
function inflectRussian(words: string): string[] {
  const parts = words.split(' ').map((word) => {
    if (word.endsWith('*') || word.length < 4) return word
    const stem = stemOf(word)
    return stem.length >= 4 ? `${stem}*` : word
  })
  const stemmed = parts.join(' ')
  return stemmed === words ? [words] : [words, stemmed]
}

const BOOKS: [CueBook, (words: string) => string[]][] = [
  [en as CueBook, inflectEnglish],
  [ru as CueBook, inflectRussian],
  [zh as CueBook, (words) => [words]],
]
for (const [book, inflect] of BOOKS) {
  for (const [words, entry] of entriesOf(book, inflect)) LEXICON.add(words, entry)
}
