import { isEmptyWord } from '../intent/empty-words.ts'
import { stemOf } from '../intent/stem.ts'
import { hasHan, isHanCode, tokensOf } from '../intent/tokens.ts'

/** More words of a phrase are not looked at: what a phrase is about stands in the first ones. */
const MOST_WORDS = 8
/**
 * Letters that are in NFC whatever of them stands beside, and of which Chinese is cut into words alike
 * whatever others stand around it: nearly every phrase.
 */
const PLAIN = /^[\0-\u00AC\u00AE-\u02FFА-яЁё\u4E00-\u9FFF]*$/

let segmenter: Intl.Segmenter | null = null

/**
 * What a phrase is about: the stems of its meaning-bearing words, each once, in their order. Stop
 * words and the words that only tell the moment (`best`, `купить`, `怎么`) are left out; a phrase
 * made of nothing else gives its plain words.
 */
export function phraseWords(phrase: string): string[] {
  const isPlain = PLAIN.test(phrase)
  const text = isPlain ? phrase : phrase.normalize('NFC')
  const tokens = tokensOf(text)
  const stems: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const stem = meaningOf(tokens[at]!.word)
    if (stem !== '') addNew(stems, stem)
  }
  if (hasHan(text)) {
    for (const word of isPlain ? chineseWords(text) : segmented(text)) addNew(stems, word)
  }
  if (stems.length === 0) for (const { word } of tokens) addNew(stems, word)
  if (stems.length === 0) stems.push(text.trim().toLowerCase())
  return stems
}

function addNew(words: string[], word: string): void {
  if (words.length < MOST_WORDS && !words.includes(word)) words.push(word)
}

/** The same few thousand words make up a list of a hundred thousand phrases. */
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** A word's stem; empty for one that carries no meaning. */
function meaningOf(word: string): string {
  let stem = known.get(word)
  if (stem === undefined) {
    if (known.size === MOST_KNOWN) known.clear()
    stem = isEmptyWord(word) ? '' : stemOf(word)
    known.set(word, stem)
  }
  return stem
}

const RUNS = /[\u4E00-\u9FFF]+/g
const knownRuns = new Map<string, readonly string[]>()

/** Meaning-bearing words of the Chinese in a plain text. */
function chineseWords(text: string): readonly string[] {
  const runs = text.match(RUNS) ?? []
  return runs.length === 1 ? wordsOfRun(runs[0]!) : runs.flatMap(wordsOfRun)
}

/** Lists are made of a few subjects and questions, of which each is cut once. */
function wordsOfRun(run: string): readonly string[] {
  let words = knownRuns.get(run)
  if (!words) {
    if (knownRuns.size === MOST_KNOWN) knownRuns.clear()
    words = segmented(run)
    knownRuns.set(run, words)
  }
  return words
}

function segmented(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || !isHanCode(segment.charCodeAt(0))) continue
    if (!isEmptyWord(segment)) words.push(segment)
  }
  return words
}
