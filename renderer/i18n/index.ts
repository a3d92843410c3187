import i18next, { type i18n as I18n } from 'i18next'

/** The window's texts; start.ts fills it, language.ts changes what it speaks. */
export const i18n: I18n = i18next.createInstance()
