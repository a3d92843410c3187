import { isEmptyChineseWord, isEmptyWord } from '../intent/find-cues.ts'
import { hasHan, isHanCode, tokensOf } from '../intent/tokens.ts'

/** More words of a phrase are not looked at: what a phrase is about stands in the first ones. */
const MOST_WORDS = 8

let segmenter: Intl.Segmenter | null = null

/**
 * What a phrase is about: the stems of its meaning-bearing words, each once, in their order. Stop
 * words and the words that only tell the moment (`best`, `купить`, `怎么`) are left out; a phrase
 * made of nothing else gives its plain words.
 */
export function phraseWords(phrase: string): string[] {
  const text = phrase.normalize('NFC')
  const tokens = tokensOf(text)
  const stems = new Set<string>()
  for (const token of tokens) if (!isEmptyWord(token)) stems.add(stemOf(token.word))
  if (hasHan(text)) for (const word of chineseWords(text)) stems.add(word)
  if (stems.size === 0) for (const token of tokens) stems.add(token.word)
  if (stems.size === 0) stems.add(text.trim().toLowerCase())
  return [...stems].slice(0, MOST_WORDS)
}

function* chineseWords(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || !isHanCode(segment.charCodeAt(0))) continue
    if (!isEmptyChineseWord(segment)) yield segment
  }
}

/** Longest first, so that `-ами` goes before `-и`. */
const RUSSIAN_ENDINGS = [
  ...['ыми', 'ими', 'ого', 'его', 'ому', 'ему', 'ами', 'ями', 'иях', 'ией'],
  ...['ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ую', 'юю', 'ых', 'их', 'ым', 'им'],
  ...['ом', 'ем', 'ов', 'ев', 'ей', 'ах', 'ях', 'ам', 'ям', 'ия', 'ии', 'ию'],
  ...['а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'ь', 'й'],
]

/** A light stem: enough to bring the number and case of one noun together, never a dictionary. */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 0x400 && first <= 0x4ff) return russianStem(word)
  return first < 0x80 ? englishStem(word) : word
}

function russianStem(word: string): string {
  if (word.length < 5) return word.length === 4 ? word.replace(/[аяыи]$/, '') : word
  const ending = RUSSIAN_ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 3)
  const stem = ending ? word.slice(0, -ending.length) : word
  // кроссовок and кроссовки: the fleeting vowel of the genitive plural.
  return stem.length >= 5 ? stem.replace(/[ое]к$/, 'к') : stem
}

function englishStem(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) {
    stem = stem.slice(0, -1)
  }
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2))
  else if (stem.length > 5 && stem.endsWith('er')) stem = undouble(stem.slice(0, -2))
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const undouble = (stem: string) => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem)
