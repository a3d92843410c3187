import { MOMENTS } from '../domain/moment.ts'
import type { ByMoment, Moment } from '../domain/moment.ts'
import { byMoment } from '../domain/moment.ts'
import { findCues } from './find-cues.ts'
import type { FoundCue, ReadPhrase } from './find-cues.ts'
import { isHanCode, tokensOf } from './tokens.ts'

/** `intents`: what a tool says (informational …); `brands`: names that count as a product. */
export type IntentHints = { intents?: readonly string[]; brands?: readonly string[] }

/**
 * `moment` is `null` where nothing decides, as for a bare brand or category. `cue` holds the words
 * that decided, as they stand in the phrase, and is never empty beside a moment; only where a tool's
 * intent alone decided it is `intent: …`. `confidence` runs from 0 to 1.
 */
export type Intent = { moment: Moment | null; cue: string; confidence: number }

/** Later cues of the same moment add this share of their weight to the strongest. */
const COMPANY = 0.25
const PLACE_AND_SHOP = 6.5
const PLACE_AND_PRODUCT = 5
const SHOP_ALONE = 3
const ATTRIBUTE = 1.5
const HINT = 1
const HINT_ALONE = 0.3
const CUE_LENGTH = 200

/** Which moment wins when two weigh the same: the rarer wish is the more telling. */
const PRECEDENCE: readonly Moment[] = ['go', 'do', 'buy', 'know']

type Weighed = { cue: string; weight: number }

/**
 * A first classifier: words vote for a moment, the heaviest wins. English, Chinese and Russian by
 * script. Using what one has (log in, track an order, return) counts as *do*; the year, size or
 * colour of a product leans to *buy*; a tool's intent is a weak hint, and decides alone only with
 * one clear value and at low confidence.
 */
export function classifyPhrase(phrase: string, hints: IntentHints = {}): Intent {
  const text = phrase.normalize('NFC')
  const read = findCues(text)
  const votes = byMoment((): Weighed[] => [])
  for (const cue of read.cues) {
    if (cue.group) votes[cue.group.moment].push({ cue: cue.text, weight: cue.group.weight })
  }
  const brand = brandOf(read, hints.brands ?? [])
  const product = read.cues.find((cue) => cue.role === 'product')?.text ?? brand
  weighPlaces(text, read, product, votes)
  weighAttributes(read, product, brand !== null, votes)
  return decide(votes, hints.intents ?? [])
}

function decide(votes: ByMoment<Weighed[]>, intents: readonly string[]): Intent {
  const totals = byMoment((moment) => totalOf(votes[moment]))
  if (MOMENTS.every((moment) => totals[moment] === 0)) return byHintAlone(intents)
  if (intents.includes('informational') && totals.know > 0) totals.know += HINT
  if (intents.includes('transactional') && totals.buy > 0) totals.buy += HINT
  const ranked = PRECEDENCE.toSorted((a, b) => totals[b] - totals[a])
  const [moment, second] = ranked as [Moment, Moment]
  const clear = 1 - (0.6 * totals[second]) / totals[moment]
  const confidence = Math.min(0.98, Math.min(1, 0.3 + totals[moment] / 10) * clear)
  return { moment, cue: cueOf(votes[moment]), confidence: Math.round(confidence * 100) / 100 }
}

function byHintAlone(intents: readonly string[]): Intent {
  const [intent] = intents
  const moment = intent === 'informational' ? 'know' : intent === 'transactional' ? 'buy' : null
  if (intents.length !== 1 || !moment) return { moment: null, cue: '', confidence: 0 }
  return { moment, cue: `intent: ${intent}`, confidence: HINT_ALONE }
}

function totalOf(votes: Weighed[]): number {
  const top = votes.reduce((max, vote) => Math.max(max, vote.weight), 0)
  const all = votes.reduce((sum, vote) => sum + vote.weight, 0)
  return top + COMPANY * (all - top)
}

/** The heaviest words, strongest first; at most three. */
function cueOf(votes: Weighed[]): string {
  const cues = votes.toSorted((a, b) => b.weight - a.weight).map((vote) => vote.cue)
  return [...new Set(cues)].slice(0, 3).join(' · ').slice(0, CUE_LENGTH)
}

/** The first of the brands of which the phrase has every word. */
function brandOf({ tokens }: ReadPhrase, brands: readonly string[]): string | null {
  if (brands.length === 0) return null
  const words = new Set(tokens.map((token) => token.word))
  const isNamed = (brand: string) => {
    const parts = tokensOf(brand)
    return parts.length > 0 && parts.every(({ word }) => words.has(word))
  }
  return brands.find(isNamed) ?? null
}

/**
 * A place beside a shop or a product, a shop *in* some town, or a shop alone. Shops on the web are
 * cues of their own and spoken for.
 */
function weighPlaces(
  text: string,
  { tokens, cues }: ReadPhrase,
  product: string | null,
  votes: ByMoment<Weighed[]>,
): void {
  const place = cues.find((cue) => cue.role === 'place')
  const shop = cues.find((cue) => cue.role === 'shop')
  if (shop) {
    const town = place?.text ?? townAfter(text, tokens, shop)
    if (town) votes.go.push({ cue: `${shop.text} · ${town}`, weight: PLACE_AND_SHOP })
    else if (!isHanCode(shop.text.charCodeAt(0)) || product) {
      votes.go.push({ cue: shop.text, weight: SHOP_ALONE })
    }
  } else if (place && /^(?:where|где|哪)/i.test(text)) {
    votes.go.push({ cue: place.text, weight: PLACE_AND_SHOP })
  } else if (place && product) votes.go.push({ cue: place.text, weight: PLACE_AND_PRODUCT })
}

const IN = new Set(['in', 'в', 'во'])
const NO_TOWN = new Set([
  'stock',
  'store',
  'shop',
  'sale',
  'the',
  'my',
  'a',
  'наличии',
  'интернете',
])

/** In `running shop in ambleford` the word after `in`, unless it is no town for sure. */
function townAfter(text: string, tokens: ReadPhrase['tokens'], shop: FoundCue): string | null {
  const at = tokens.findIndex((token) => token.start > shop.start && IN.has(token.word))
  const town = at < 0 ? undefined : tokens[at + 1]
  return town && !NO_TOWN.has(town.word) && !town.number ? text.slice(town.start, town.end) : null
}

const YEAR = /^20[2-4]\d$/
const MODEL = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{2,}$/

/**
 * Size, colour, gender, material, year or model of a product lean to buying it; beside a brand every
 * number is a model.
 */
function weighAttributes(
  { tokens, cues }: ReadPhrase,
  product: string | null,
  branded: boolean,
  votes: ByMoment<Weighed[]>,
): void {
  if (!product) return
  const found = cues.filter((cue) => cue.role === 'attribute').map((cue) => cue.text)
  for (const { word, number } of tokens) {
    if (YEAR.test(word) || MODEL.test(word) || (branded && number)) found.push(word)
  }
  for (const cue of found) votes.buy.push({ cue, weight: ATTRIBUTE })
}
