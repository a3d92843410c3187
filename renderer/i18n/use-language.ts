import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageSetting } from '#shared/domain/locale.ts'
import { LOCALES, type Locale } from '#shared/domain/plan.ts'
import { languageSetting, onLanguageSetting } from './language.ts'

/** What was set: a language, or to follow the system. */
export function useLanguageSetting(): LanguageSetting {
  return useSyncExternalStore(onLanguageSetting, languageSetting)
}

/** The language that the window speaks. */
export function useLocale(): Locale {
  const { language } = useTranslation().i18n
  return LOCALES.find((known) => known === language) ?? 'en'
}
