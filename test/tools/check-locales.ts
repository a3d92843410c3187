import { readFileSync } from 'node:fs'
import { filesOfProject } from './project-files.ts'
import { proseProblems } from './locales/prose.ts'
import { compareForms, textsOf, type Texts } from './locales/texts.ts'
import { askedTexts, isAsked } from './locales/used.ts'

/**
 * Fails when a language lacks a text that English has, has one that English has not, lacks a plural
 * form that its grammar needs, names other placeholders than English does or breaks its rules of
 * punctuation; and when no code asks for a text.
 */
const SOURCE = 'en'

const files = filesOfProject()
const paths = files.filter((path) => /^resources\/locales\/[^/]+\/.+\.json$/.test(path))
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
      else problems.push(...compareForms(where, language, forms, model))
      for (const text of forms?.values() ?? [])
        problems.push(...proseProblems(where, language, text))
    }
  }
}

const code = files.filter((path) => /^(electron|renderer|shared)\/.*\.(ts|tsx|mjs)$/.test(path))
const asked = askedTexts(code.map((path) => readFileSync(path, 'utf8')))
for (const [namespace, texts] of english ?? []) {
  for (const key of texts.keys()) {
    if (isAsked(namespace.replace('.json', ''), key, asked)) continue
    problems.push(`nothing asks for it: ${SOURCE}/${namespace} ${key}`)
  }
}

for (const problem of problems) console.error(problem)
console.log(`locales: ${byLanguage.size} languages, ${count} texts, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
