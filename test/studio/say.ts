import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './library.ts'

export type Language = 'en' | 'zh-CN' | 'ru'

/** The studio's own words in a language, so that one walk reads in all of them. */
export type Say = {
  (key: string): string
  /** The same with anything where the sentence has a place for it. */
  like: (key: string) => RegExp
}

export function wordsOf(language: Language): Say {
  const files = new Map<string, unknown>()
  const look = (key: string): string => {
    const [namespace, path] = key.split(':') as [string, string]
    if (!files.has(namespace)) {
      const file = join(ROOT, 'resources/locales', language, `${namespace}.json`)
      files.set(namespace, JSON.parse(readFileSync(file, 'utf8')))
    }
    const found = path
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], files.get(namespace))
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`)
    return found
  }
  // A page's spaces are all alike to who looks for a name.
  const escaped = (text: string) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const like = (key: string) =>
    new RegExp(
      `^${look(key)
        .split(/\{\{[^}]*\}\}/)
        .map(escaped)
        .join('.*')}$`,
      's',
    )
  return Object.assign(look, { like })
}
