import { isEmptyWord } from '../intent/empty-words.ts'
import { stemOf } from '../intent/stem.ts'
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
  for (const token of tokens) if (!isEmptyWord(token.word)) stems.add(stemOf(token.word))
  if (hasHan(text)) for (const word of chineseWords(text)) stems.add(word)
  if (stems.size === 0) for (const token of tokens) stems.add(token.word)
  if (stems.size === 0) stems.add(text.trim().toLowerCase())
  return [...stems].slice(0, MOST_WORDS)
}

function* chineseWords(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || !isHanCode(segment.charCodeAt(0))) continue
    if (!isEmptyWord(segment)) yield segment
  }
}
