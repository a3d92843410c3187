import { useTranslation } from 'react-i18next'
import { type Locale, LOCALES } from '#shared/domain/plan.ts'

/** The language of the page, as the playbook's texts know languages. */
export function useLocale(): Locale {
  const { language } = useTranslation().i18n
  return LOCALES.find((locale) => locale === language) ?? 'en'
}
