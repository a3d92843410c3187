import { LOCALES, type Locale } from '#shared/domain/plan.ts'
import { say } from '../sentences.ts'
import { Refusal } from './refusal.ts'

/**
 * The `--lang` of a command line: looked for before it is parsed, because the help and every complaint
 * about the rest of it are said in that language. @throws Refusal
 */
export function askedLanguage(words: readonly string[]): Locale | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = words[at]
  if (word === undefined) return undefined
  const name = word === '--lang' ? (words[at + 1] ?? '') : word.slice('--lang='.length)
  const locale = LOCALES.find((known) => known.toLowerCase() === name.toLowerCase())
  if (locale) return locale
  throw new Refusal(say('badLanguage', { name, languages: LOCALES.join(', ') }), 2)
}
