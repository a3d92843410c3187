import i18next from 'i18next'
import cli from '#resources/locales/en/cli.json' with { type: 'json' }
import errors from '#resources/locales/en/errors.json' with { type: 'json' }
import imports from '#resources/locales/en/import.json' with { type: 'json' }
import menu from '#resources/locales/en/menu.json' with { type: 'json' }
import { DomainError } from '#shared/domain/errors.ts'

/** Texts outside the page: menus, the command line, the launcher. */
const texts = i18next.createInstance()
void texts.init({
  // Everything is at hand: ready when this module is.
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { cli, errors, import: imports, menu } },
  ns: ['cli', 'errors', 'import', 'menu'],
  defaultNS: 'cli',
  interpolation: { escapeValue: false },
})

export const say = (key: string, values: Record<string, unknown> = {}): string =>
  texts.t(key, values)

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
    const known = keys.find((key) => texts.exists(key) && typeof texts.t(key) === 'string')
    if (known) return texts.t(known, data)
  }
  return say('failed', { detail: error instanceof Error ? error.message : String(error) })
}

/** A domain error here, or one that came through the contract: both carry a code and data. */
export function isCoded(error: unknown): error is { code: string; data: Record<string, unknown> } {
  if (error instanceof DomainError) return true
  if (!(error instanceof Error) || !('code' in error) || !('data' in error)) return false
  return typeof error.code === 'string' && typeof error.data === 'object' && error.data !== null
}
