import { readFileSync } from 'node:fs'
import { filesOfProject } from './project-files.ts'

/**
 * Fails when a language lacks a text that English has, has one that English has not, lacks a plural
 * form that its grammar needs, or names other placeholders than English does.
 */
const SOURCE = 'en'
const PLURAL = /_(zero|one|two|few|many|other)$/
/** i18next keys of one namespace, dotted, without plural suffix -> forms (`''` when not a plural). */
type Texts = Map<string, Map<string, string>>

const paths = filesOfProject().filter((path) => /^resources\/locales\/[^/]+\/.+\.json$/.test(path))
const byLanguage = new Map<string, Map<string, Texts>>()
for (const path of paths) {
  const [, , language = '', ...name] = path.split('/')
  const namespaces = byLanguage.get(language) ?? new Map<string, Texts>()
  byLanguage.set(language, namespaces.set(name.join('/'), textsOf(path)))
}

const english = byLanguage.get(SOURCE)
const problems = english ? [] : [`no texts in resources/locales/${SOURCE}`]
let count = 0
for (const [language, namespaces] of byLanguage) {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  for (const namespace of new Set([...(english?.keys() ?? []), ...namespaces.keys()])) {
    const source: Texts = english?.get(namespace) ?? new Map()
    const texts: Texts = namespaces.get(namespace) ?? new Map()
    for (const key of new Set([...source.keys(), ...texts.keys()])) {
      count += 1
      const where = `${language}/${namespace} ${key}`
      const forms = texts.get(key)
      const model = source.get(key)
      if (!forms) problems.push(`missing: ${where}`)
      else if (!model) problems.push(`not in ${SOURCE}: ${where}`)
      else problems.push(...compare(where, forms, model, needed))
    }
  }
}

for (const problem of problems) console.error(problem)
console.log(`locales: ${byLanguage.size} languages, ${count} texts, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function compare(
  where: string,
  forms: Map<string, string>,
  model: Map<string, string>,
  needed: readonly string[],
): string[] {
  if (forms.has('') !== model.has('')) return [`plural in one language only: ${where}`]
  const found = forms.has('')
    ? []
    : needed.filter((form) => !forms.has(form)).map((form) => `missing: ${where}_${form}`)
  const allowed = placeholders([...model.values()])
  const needsAll = placeholders([model.get('') ?? model.get('other') ?? ''])
  for (const [form, text] of forms) {
    if (text.trim() === '') found.push(`empty: ${where}${form && `_${form}`}`)
    const used = placeholders([text])
    for (const name of used) if (!allowed.has(name)) found.push(`unknown {{${name}}}: ${where}`)
    if (form !== '' && form !== 'other') continue // "one card" need not repeat the number
    for (const name of needsAll) if (!used.has(name)) found.push(`lost {{${name}}}: ${where}`)
  }
  return found
}

function placeholders(texts: string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1]!),
    ),
  )
}

function textsOf(path: string): Texts {
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
