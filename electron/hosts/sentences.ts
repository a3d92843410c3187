import i18next from 'i18next'
import { preferredLanguages } from '#electron/launch/language.mjs'
import { DomainError } from '#shared/domain/errors.ts'
import { localeFor } from '#shared/domain/locale.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { SHELL_TEXTS } from './shell-texts.ts'

/** Texts outside the page: menus, the command line, the launcher. */
const texts = i18next.createInstance()
void texts.init({
  // Everything is at hand: ready when this module is.
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  resources: SHELL_TEXTS as Record<Locale, Record<string, object>>,
  ns: ['cli', 'errors', 'import', 'menu'],
  defaultNS: 'cli',
  interpolation: { escapeValue: false },
})

let language = localeFor(preferredLanguages(process.env))

/** The language of this process' sentences: at first that of the terminal or system. */
export const spokenLanguage = (): Locale => language

export function speak(locale: Locale): void {
  language = locale
}

export const say = (key: string, values: Record<string, unknown> = {}): string =>
  texts.t(key, { lng: language, ...values })

/** What a person reads when something failed: from the error's code and data. */
export function sentenceOf(error: unknown): string {
  if (isCoded(error)) {
    const data = error.data
    const reason = typeof data['reason'] === 'string' ? data['reason'] : ''
    const keys = [
      `errors:${error.code}.${reason}`,
      `errors:${error.code}.sentence`,
      `errors:${error.code}`,
    ]
    const known = keys.find(
      (key) => texts.exists(key, { lng: language }) && typeof say(key) === 'string',
    )
    if (known) return say(known, data)
  }
  return say('failed', { detail: error instanceof Error ? error.message : String(error) })
}

/** A domain error here, or one that came through the contract: both carry a code and data. */
export function isCoded(error: unknown): error is { code: string; data: Record<string, unknown> } {
  if (error instanceof DomainError) return true
  if (!(error instanceof Error) || !('code' in error) || !('data' in error)) return false
  return typeof error.code === 'string' && typeof error.data === 'object' && error.data !== null
}
