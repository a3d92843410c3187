import { readFileSync } from 'node:fs'

const PLURAL = /_(zero|one|two|few|many|other)$/

/** i18next keys of one namespace, dotted, without plural suffix -> forms (`''` when not a plural). */
export type Texts = Map<string, Map<string, string>>

export function textsOf(path: string): Texts {
  const texts: Texts = new Map()
  const walk = (value: unknown, trail: string[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...trail, key])
      return
    }
    const whole = trail.join('.')
    const form = PLURAL.exec(whole)?.[1] ?? ''
    const key = whole.replace(PLURAL, '')
    texts.set(key, (texts.get(key) ?? new Map<string, string>()).set(form, String(value)))
  }
  walk(JSON.parse(readFileSync(path, 'utf8')), [])
  return texts
}

/** What is wrong with a text of a language beside the English one. */
export function compareForms(
  where: string,
  language: string,
  forms: ReadonlyMap<string, string>,
  model: ReadonlyMap<string, string>,
): string[] {
  if (forms.has('') !== model.has('')) return [`plural in one language only: ${where}`]
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const found: string[] = []
  if (!forms.has('')) {
    for (const form of needed) if (!forms.has(form)) found.push(`missing: ${where}_${form}`)
    for (const form of forms.keys()) {
      if (!needed.some((known) => known === form)) found.push(`no such form: ${where}_${form}`)
    }
  }
  const allowed = placeholders([...model.values()])
  const needsAll = placeholders([model.get('') ?? model.get('other') ?? ''])
  for (const [form, text] of forms) {
    const name = `${where}${form && `_${form}`}`
    if (text.trim() === '') found.push(`empty: ${name}`)
    const used = placeholders([text])
    for (const one of used) if (!allowed.has(one)) found.push(`unknown {{${one}}}: ${name}`)
    if (form === 'one' && onlyForOne(language)) continue // “one card” need not repeat the number
    for (const one of needsAll) if (!used.has(one)) found.push(`lost {{${one}}}: ${name}`)
  }
  return found
}

/** False where the form “one” also serves 21, as in Russian: there the number must be said. */
function onlyForOne(language: string): boolean {
  const rules = new Intl.PluralRules(language)
  return [21, 31, 101].every((count) => rules.select(count) !== 'one')
}

function placeholders(texts: string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1]!),
    ),
  )
}
