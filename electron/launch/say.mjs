import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Everything in this folder runs before anything is built, with nothing but Node's own modules. What
// start.mjs does first must load even on a Node that is far too old, to be able to say so.

/** The product's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** @type {Record<string, unknown>} */
const texts = JSON.parse(readFileSync(join(ROOT, 'resources/locales/en/launch.json'), 'utf8'))

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
