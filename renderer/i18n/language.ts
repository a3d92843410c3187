import { languageSettingSchema, localeFor, type LanguageSetting } from '#shared/domain/locale.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { i18n } from './index.ts'
import type { Texts } from './texts.ts'

/** Where a window finds the language at once; the library's settings keep it for good. */
const KEPT = 'moment-studio.language'

const LOADERS: Record<Locale, (() => Promise<{ texts: Texts }>) | null> = {
  en: null,
  'zh-CN': () => import('./chinese.ts'),
  ru: () => import('./russian.ts'),
}

let setting: LanguageSetting = keptSetting()
const listeners = new Set<() => void>()

export const languageSetting = (): LanguageSetting => setting

export function onLanguageSetting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language in force, of what was set and what the browser prefers. */
export function languageInForce(): Locale {
  return setting === 'system' ? localeFor(navigator.languages) : setting
}

export async function textsOf(language: Locale): Promise<Texts | null> {
  return (await LOADERS[language]?.())?.texts ?? null
}

/** Speaks a language from here on, in this window and in the others; nothing is loaded anew but texts. */
export async function chooseLanguage(chosen: LanguageSetting): Promise<void> {
  setting = chosen
  try {
    localStorage.setItem(KEPT, chosen)
  } catch {
    // Without storage the library's settings still know it.
  }
  for (const listener of listeners) listener()
  await speak()
}

/** Follows what another window chose, and a system that changes its language. */
export function followLanguage(): void {
  window.addEventListener('storage', (event) => {
    if (event.key === KEPT) void chooseLanguage(keptSetting())
  })
  window.addEventListener('languagechange', () => void speak())
}

async function speak(): Promise<void> {
  const language = languageInForce()
  const texts = i18n.hasResourceBundle(language, 'app') ? null : await textsOf(language)
  // A later choice may have come while this one was on its way.
  if (language !== languageInForce()) return
  for (const [namespace, bundle] of Object.entries(texts ?? {})) {
    i18n.addResourceBundle(language, namespace, bundle)
  }
  if (i18n.language !== language) await i18n.changeLanguage(language)
  tellAround(language)
}

/** The document for screen readers, fonts and spelling; the desktop's shell for its menu. */
export function tellAround(language: Locale): void {
  document.documentElement.lang = language
  window.postMessage({ type: 'moment-studio:language', language }, window.location.origin)
}

function keptSetting(): LanguageSetting {
  try {
    return languageSettingSchema.catch('system').parse(localStorage.getItem(KEPT))
  } catch {
    return 'system'
  }
}
