import { MOMENTS } from '../domain/moment.ts'
import type { Moment } from '../domain/moment.ts'
import { byIntent, byLikeness, CUE_LENGTH } from '../domain/cue.ts'
import { cueOf } from './cue-of.ts'
import type { Learned } from './learn.ts'
import { softmax, UNCLEAR } from './model.ts'
import type { Reading } from './read-phrase.ts'
import type { Weighed } from './weigh.ts'
import { weigh } from './weigh.ts'

/**
 * `intents`: what a tool says (informational …); `brands`: names that count as brands, as the team's
 * own; `learned`: what the plan's people have set, from `learnFrom`.
 */
export type IntentHints = {
  intents?: readonly string[]
  brands?: readonly string[]
  learned?: Learned | null
}

/**
 * `moment` is `null` where nothing decides, as for a bare brand or category; `cue` is then empty and
 * `confidence` 0. Otherwise `cue` holds the words that decided, as they stand in the phrase; only
 * where a tool's intent alone decided it is a cue of `byIntent`, and where people of the plan did,
 * one of `byLikeness`, with that phrase in `like` too; `readCue` tells them apart. `second` is another moment that the
 * phrase may well mean. `confidence` runs from 0 to 1.
 */
export type Intent = {
  moment: Moment | null
  second: Moment | null
  cue: string
  confidence: number
  like: string | null
}

/** A tool's intent weighs this much: it settles what is nearly even, never against the words. */
const HINT = 0.5
const HINT_ALONE = 0.3
/** A tool's intent alone decides only where the words leave its moment at least this share. */
const HINT_NEEDS = 0.2
const SECOND = { share: 0.2, ofFirst: 0.4 }
/** A moment that words of the phrase speak for needs less to be the second. */
const SECOND_SPOKEN = { share: 0.03, weight: 3.5 }
/** The model learnt from made phrases and is surer than real ones warrant. */
const SOBERNESS = 0.55

const shares = new Float64Array(MOMENTS.length + 1)
const NONE: readonly string[] = []

/**
 * The moment of a phrase: its cues and word classes (`word-books.ts`) under a softmax regression over
 * their order, its words and their letters (`model.ts`). English, Chinese and Russian by script.
 * Using what one has (log in, track an order, return) is *do*; a product with its size, colour or
 * model is *buy*.
 */
export function classifyPhrase(phrase: string, hints: IntentHints = {}): Intent {
  const { intents = NONE, brands = NONE, learned } = hints
  const set = learned?.exactly(phrase)
  if (set !== undefined) return { ...byPeople(set, phrase), second: null }
  const found = weigh(phrase, brands)
  if (found.reading.size === 0) return unclear()
  addHints(found, intents)
  const before = learned ? topOf(found.logits) : 0
  const like = learned?.adjust(found) ?? null
  for (let at = 0; at < shares.length; at++) shares[at] = found.logits[at]! * SOBERNESS
  softmax(shares)
  const top = topOf(shares)
  const moment = MOMENTS[top]
  if (!moment) return like !== null && before !== UNCLEAR ? unclear() : byHintAlone(intents)
  const second = secondOf(top, found)
  if (like !== null && top !== before) return { ...byPeople(moment, like), second }
  const confidence = Math.min(0.98, Math.max(0.01, Math.round(shares[top]! * 100) / 100))
  return { moment, second, cue: cueOf(found, top).slice(0, CUE_LENGTH), confidence, like: null }
}

const unclear = (): Intent => ({ moment: null, second: null, cue: '', confidence: 0, like: null })

function byPeople(moment: Moment | null, phrase: string): Omit<Intent, 'second'> {
  if (moment === null) return unclear()
  return { moment, cue: byLikeness(phrase), confidence: 0.9, like: phrase }
}

function addHints({ logits }: Weighed, intents: readonly string[]): void {
  for (const intent of intents) {
    if (intent === 'informational') logits[0]! += HINT
    else if (intent === 'transactional') logits[3]! += HINT
  }
}

function byHintAlone(intents: readonly string[]): Intent {
  const [intent] = intents
  const moment = intent === 'informational' ? 'know' : intent === 'transactional' ? 'buy' : null
  if (intents.length !== 1 || !moment || shares[MOMENTS.indexOf(moment)]! < HINT_NEEDS) {
    return unclear()
  }
  return { ...unclear(), moment, cue: byIntent(intent!), confidence: HINT_ALONE }
}

function topOf(values: Float64Array): number {
  let top = 0
  for (let at = 1; at < values.length; at++) if (values[at]! > values[top]!) top = at
  return top
}

function secondOf(top: number, { reading }: Weighed): Moment | null {
  let next = -1
  for (let at = 0; at < MOMENTS.length; at++) {
    if (at !== top && (next < 0 || shares[at]! > shares[next]!)) next = at
  }
  const share = shares[next]!
  const moment = MOMENTS[next]!
  if (share >= SECOND.share && share >= shares[top]! * SECOND.ofFirst) return moment
  return share >= SECOND_SPOKEN.share && speaksFor(reading, moment, top) ? moment : null
}

/** Whether a cue of the moment stands in the phrase; beside a purchase, a place speaks for go. */
function speaksFor({ size, entries }: Reading, moment: Moment, top: number): boolean {
  const byPlace = moment === 'go' && MOMENTS[top] === 'buy'
  for (let part = 0; part < size; part++) {
    for (const { role, group } of entries[part]!) {
      if (group?.moment === moment && group.weight >= SECOND_SPOKEN.weight) return true
      if (byPlace && role === 'place') return true
    }
  }
  return false
}
