import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { LOCALES } from '#shared/domain/plan.ts'

/** Making a name takes longer than drawing it. */
const made = new Map<string, string>()

/** Languages of the product by their own names (`English`, `中文`, `Русский`), others in the reader's words. */
export function useLanguageName(): (language: string) => string {
  const { language: reader } = useTranslation().i18n
  return useCallback(
    (language) => {
      const key = `${language} ${reader}`
      const known = made.get(key)
      if (known !== undefined) return known
      const name = nameOf(language, reader)
      made.set(key, name)
      return name
    },
    [reader],
  )
}

function nameOf(language: string, reader: string): string {
  // Of Chinese as it is read here, the script says nothing.
  const tag = language === 'zh-CN' ? 'zh' : language
  const isOwn = LOCALES.some((locale) => locale === language)
  const name = nameIn(tag, isOwn ? tag : reader) ?? language
  return name.slice(0, 1).toLocaleUpperCase(reader) + name.slice(1)
}

function nameIn(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag)
  } catch {
    return undefined
  }
}
