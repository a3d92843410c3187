import type { CueEntry } from './cue-book.ts'
import { Scan } from './scan.ts'
import { LEXICON } from './word-books.ts'

const scan = new Scan()

/** Words that say nothing about the subject: stop words and cues that are not topical themselves. */
export function isEmptyWord(word: string): boolean {
  scan.read(word)
  if (scan.size === 0 || LEXICON.match(scan, 0) !== scan.size) return false
  return isEmpty(LEXICON.matched)
}

function isEmpty(entries: readonly CueEntry[]): boolean {
  return entries.every(({ role, group }) => role === 'stop' || (group && !group.topical))
}
