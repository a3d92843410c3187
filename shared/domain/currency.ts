import type { Locale } from './plan.ts'

const USUAL: Readonly<Record<Locale, string>> = { en: 'USD', 'zh-CN': 'CNY', ru: 'RUB' }

/** The currency of a plan in a language until somebody says another; ISO 4217. */
export function defaultCurrency(locale: Locale): string {
  return USUAL[locale]
}
