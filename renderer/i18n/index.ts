import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

const files = import.meta.glob<Record<string, unknown>>('../../resources/locales/en/*.json', {
  eager: true,
  import: 'default',
})

/** The texts of the source language; others are loaded when chosen. */
const english: Record<string, Record<string, unknown>> = {}
for (const [path, texts] of Object.entries(files)) {
  english[path.replace(/^.*\/|\.json$/g, '')] = texts
}

export const i18n: I18n = i18next.createInstance()

export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(english),
    defaultNS: 'app',
    resources: { en: english },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
