import { initReactI18next } from 'react-i18next'
import { texts as english } from './english.ts'
import { i18n } from './index.ts'
import { followLanguage, languageInForce, tellAround, textsOf } from './language.ts'

/** Ready to speak the language in force; English stands in where a text is not there. */
export async function startI18n(): Promise<void> {
  const language = languageInForce()
  const texts = await textsOf(language)
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(english),
    defaultNS: 'app',
    resources: { en: english, ...(texts && { [language]: texts }) },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  })
  tellAround(language)
  followLanguage()
}
