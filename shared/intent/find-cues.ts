import type { CueEntry, CueRole } from './cue-book.ts'
import { entriesOf } from './cue-book.ts'
import { EN } from './cues/en.ts'
import { RU } from './cues/ru.ts'
import { ZH } from './cues/zh.ts'
import { TextIndex } from './text-index.ts'
import { hasHan, isHanCode, tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'
import { WordTrie } from './word-trie.ts'

/** A cue found in a phrase: what it stands for and the words themselves. */
export type FoundCue = CueEntry & { text: string; start: number }

const words = new WordTrie()
for (const book of [EN, RU]) {
  for (const [text, entry] of entriesOf(book)) words.add(text, entry)
}
const chinese = new TextIndex()
for (const [text, entry] of entriesOf(ZH)) chinese.add(text, entry)

export type ReadPhrase = { tokens: Token[]; cues: FoundCue[] }

/**
 * All cues of a phrase, left to right, each word used once. The script of a word decides the
 * language, so that a Latin brand in a Russian phrase does no harm. English and Russian share one
 * trie, since no word is in both.
 */
export function findCues(text: string): ReadPhrase {
  const tokens = tokensOf(text)
  const cues: FoundCue[] = []
  for (let at = 0; at < tokens.length;) {
    const match = words.longestAt(tokens, at)
    if (!match) {
      at++
      continue
    }
    const { start } = tokens[at]!
    const cue = text.slice(start, tokens[at + match.words - 1]!.end)
    for (const entry of match.entries) {
      if (entry.group?.atStart && at > 0) continue
      cues.push({ ...entry, text: cue, start })
    }
    at += match.words
  }
  if (hasHan(text)) findChinese(text, cues)
  return { tokens, cues }
}

function findChinese(text: string, cues: FoundCue[]): void {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return
  for (let at = 0; at < lower.length;) {
    const match = chinese.longestAt(lower, at)
    for (const entry of match?.entries ?? []) {
      cues.push({ ...entry, text: text.slice(at, at + match!.length), start: at })
    }
    at += match?.length ?? 1
  }
}

/** Words that say nothing about the subject: stop words and cues that are not topical themselves. */
export function isEmptyWord(token: Token): boolean {
  const match = words.longestAt([token], 0)
  return match !== null && isEmpty(match.entries)
}

/** As `isEmptyWord`, for a Chinese word. */
export function isEmptyChineseWord(word: string): boolean {
  if (!isHanCode(word.charCodeAt(0))) return false
  const match = chinese.longestAt(word.toLowerCase(), 0)
  return match !== null && match.length === word.length && isEmpty(match.entries)
}

const KEPT: readonly CueRole[] = ['attribute', 'product', 'place']

function isEmpty(entries: readonly CueEntry[]): boolean {
  if (entries.some((entry) => KEPT.includes(entry.role) || entry.group?.topical)) return false
  return entries.some((entry) => entry.role === 'stop' || entry.role === 'cue')
}
