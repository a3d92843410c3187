import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './library.ts'

/** What stands for so many letters of a plan's own words, and stands so in no text of the studio. */
const LETTERS = { ru: [/\p{L}/gu, 'щ'], 'zh-CN': [/\p{L}{1,3}/gu, '囍'] } as const

/** Keys of a plan file under which people's own words stand. */
const OWN = new Set([
  ...[
    'name',
    'client',
    'goal',
    'title',
    'phrase',
    'owner',
    'text',
    'cue',
    'creator',
    'note',
    'url',
    'hypothesis',
    'learnt',
    'trigger',
    'consentNote',
    'subjectEn',
    'textEn',
    'subjectZh',
    'textZh',
    'subjectRu',
    'textRu',
    'audience',
    'street',
    'city',
    'country',
    'postcode',
    'code',
    ...['platform', 'handle', 'per', 'email', 'phone', 'contact', 'notes'],
    ...['disclosureSeenAt', 'permissionWords', 'reason', 'device', 'who'],
  ],
  ...['audiences', 'products', 'markets', 'market', 'tags', 'stages', 'sources'],
])

/**
 * The sample plan with every word of its own in a letter that no language of the studio repeats: what
 * is left in Latin letters, or cut off, is then the studio's own.
 */
export function planWithoutWords(language: keyof typeof LETTERS): Buffer {
  const file = join(ROOT, 'resources/sample-plan/sample-plan.json')
  const [letters, stand] = LETTERS[language]
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(letters, stand)
    if (Array.isArray(value)) return value.map(hide)
    return value
  }
  const walk = (value: unknown, key: string): unknown => {
    if (key === 'sources') return []
    // No words: what begins rights has the name of a message's own trigger, a step that of the goal.
    if (key === 'rights' || key === 'setup') return value
    if (key === 'url') return value === '' ? '' : null
    if (OWN.has(key) && typeof value !== 'object') return hide(value)
    if (OWN.has(key) && Array.isArray(value) && typeof value[0] === 'string') return hide(value)
    if (Array.isArray(value)) return value.map((one) => walk(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]))
  }
  const plan = walk(JSON.parse(readFileSync(file, 'utf8')), '') as { plan: { locale: string } }
  // The report speaks the plan's language.
  plan.plan.locale = language
  return Buffer.from(JSON.stringify(plan))
}

/** Whether a text is, at least in part, the plan's own. */
export const isThePlansOwn = (text: string): boolean => /щщ|囍/.test(text)
