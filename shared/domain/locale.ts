import { z } from 'zod'
import { LOCALES, type Locale } from './plan.ts'

/** The language a person asked for; `system`: that of their system or browser. */
export const LANGUAGE_SETTINGS = ['system', ...LOCALES] as const
export const languageSettingSchema = z.enum(LANGUAGE_SETTINGS)
export type LanguageSetting = z.infer<typeof languageSettingSchema>

/**
 * The product's language for what a system or browser prefers, best first: `ru_RU.UTF-8`, `zh-Hans-CN`,
 * `en-GB`. The first that the product speaks decides, in whatever script or country; else English.
 */
export function localeFor(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = /^[a-z]+/.exec(tag.toLowerCase())?.[0]
    const locale = LOCALES.find((known) => known.split('-')[0] === language)
    if (locale) return locale
  }
  return 'en'
}
