import { LIMITS } from '../domain/text.ts'

/** NUL and its kin, which no keyword has and databases cut texts at. */
const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/
const CONTROLS = new RegExp(CONTROL, 'g')
const UNUSUAL = /[\u200B\u200C\u200D\u2060\uFEFF\s]{2,}|[^\S ]|[\u200B\u200C\u200D\u2060\uFEFF]/

/** Letters and signs with single spaces between words: nearly every phrase. */
const CLEAN = /^[!-~А-яЁё\u4E00-\u9FFF]+(?: [!-~А-яЁё\u4E00-\u9FFF]+)*$/

export const hasControlCharacters = (cell: string) => CONTROL.test(cell)

/** The text as the tool has it, without invisible characters, on one line. */
export function cleanPhrase(cell: string): string {
  if (CLEAN.test(cell)) return cell
  const text = cell.trim()
  if (!UNUSUAL.test(text) && !CONTROL.test(text)) return text
  return text
    .replace(CONTROLS, '')
    .replace(/[\u200B\u200C\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function phraseProblem(phrase: string): 'no-phrase' | 'phrase-too-long' | null {
  if (phrase === '') return 'no-phrase'
  return phrase.length > LIMITS.title ? 'phrase-too-long' : null
}
