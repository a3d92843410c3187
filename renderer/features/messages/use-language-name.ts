import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Making a name takes longer than drawing it. */
const made = new Map<string, string>()

/** What a language calls itself, with a capital: `English`, `中文`, `Русский`, `Deutsch`. */
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
  const name = nameIn(tag, tag) ?? nameIn(tag, reader) ?? language
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1)
}

function nameIn(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag)
  } catch {
    return undefined
  }
}
