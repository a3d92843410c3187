import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preferredLanguages } from './language.mjs'

// Everything in this folder runs before anything is built, with nothing but Node's own modules. What
// start.mjs does first must load even on a Node that is far too old, to be able to say so.

/** The product's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const LOCALES = join(ROOT, 'resources/locales')

/**
 * The sentences in the language of the terminal, else in English.
 * @returns {Record<string, unknown>}
 */
function read() {
  const wanted = (preferredLanguages(process.env)[0] ?? '').toLowerCase().split(/[-_.]/)[0]
  const locale = readdirSync(LOCALES).find((name) => name.split('-')[0] === wanted) ?? 'en'
  return JSON.parse(readFileSync(join(LOCALES, locale, 'launch.json'), 'utf8'))
}

const texts = read()

/**
 * A sentence of launch.json with its {{placeholders}} filled in.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const text = texts[key]
  if (typeof text !== 'string') throw new Error(`launch.json has no “${key}”`)
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''))
}
