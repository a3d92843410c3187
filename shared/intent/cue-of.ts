import { MOMENTS } from '../domain/moment.ts'
import type { CueEntry } from './cue-book.ts'
import { OUTCOMES, SHIPPED } from './model.ts'
import { CLASS_OF } from './read-phrase.ts'
import type { Reading } from './read-phrase.ts'
import type { Weighed } from './weigh.ts'

const MOST_CUES = 3
const MOST_PARTS = 24
/** Parts that weigh less than this share of the heaviest are not named. */
const WORTH_NAMING = 0.35
/** Words without a meaning of their own are named only when there is nothing else. */
const STOP_WORD = 0.01
const VENUE = 2
const PLACE = 1

const weights = new Float64Array(MOST_PARTS)
const partOf = new Int8Array(64)

/**
 * The words that decided for an outcome, verbatim, strongest first: the cues of the moment, and for
 * a wish to go the place and what is looked for there. Without any, the parts of the phrase that
 * weighed most in the model. Never empty for a phrase with a word in it.
 */
export function cueOf(weighed: Weighed, outcome: number): string {
  const { reading } = weighed
  const named = weighCues(reading, outcome)
  let cue = named > 0 ? heaviest(reading, named, 0) : ''
  if (named === 0 || (named === 1 && outcome === 1 && !hasCue(reading, outcome))) {
    weighParts(weighed, outcome)
    for (const text of heaviest(reading, MOST_CUES, WORTH_NAMING).split(SEPARATOR)) {
      if (cue === '') cue = text
      else if (!cue.split(SEPARATOR).includes(text)) cue += SEPARATOR + text
    }
  }
  return cue
}

const SEPARATOR = ' · '

/** Sets the weights of the cues for a moment, places and venues for go; gives how many there are. */
function weighCues(reading: Reading, outcome: number): number {
  const moment = MOMENTS[outcome]
  let named = 0
  for (let part = 0; part < reading.size; part++) {
    weights[part] = 0
    for (const entry of reading.entries[part]!) {
      const { group } = entry
      const weight =
        group?.moment === moment ? group!.weight : moment === 'go' ? goWeight(entry) : 0
      if (weight > weights[part]!) weights[part] = weight
    }
    if (moment === 'go' && weights[part] === 0 && isAfterIn(reading, part)) weights[part] = PLACE
    if (weights[part]! > 0) named++
  }
  return named
}

function goWeight({ role }: CueEntry): number {
  return role === 'shop' || role === 'service' ? VENUE : role === 'place' ? PLACE : 0
}

function hasCue(reading: Reading, outcome: number): boolean {
  const isCue = ({ group }: CueEntry) => group?.moment === MOMENTS[outcome]
  for (let part = 0; part < reading.size; part++) {
    if (reading.entries[part]!.some(isCue)) return true
  }
  return false
}

const IN = new Set(['in', 'в', 'во'])

/** A word that the lexicon does not know after `in` is most likely a town. */
function isAfterIn({ classes, scan, first, last }: Reading, part: number): boolean {
  if (part === 0 || classes[part] !== CLASS_OF.unknown) return false
  return IN.has(scan.slice(first[part - 1]!, last[part - 1]!).toLowerCase())
}

/** Sets the weights of all parts by what their features add for the outcome over the average. */
function weighParts({ reading, features }: Weighed, outcome: number): void {
  const { hashed } = SHIPPED
  weights.fill(0)
  partOf.fill(-1)
  for (let part = 0; part < reading.size; part++) {
    partOf.fill(part, reading.first[part], reading.last[part]! + 1)
  }
  for (let at = 0; at < features.size; at++) {
    const row = features.buckets[at]! * OUTCOMES
    const all =
      hashed[row]! + hashed[row + 1]! + hashed[row + 2]! + hashed[row + 3]! + hashed[row + 4]!
    const gain = hashed[row + outcome]! - all / OUTCOMES
    const first = partOf[features.first[at]!]!
    const last = partOf[features.last[at]!]!
    if (first < 0 || last < 0) continue
    for (let part = first; part <= last; part++) weights[part]! += gain / (last - first + 1)
  }
  for (let part = 0; part < reading.size; part++) {
    for (const { role } of reading.entries[part]!) if (role === 'stop') weights[part]! *= STOP_WORD
  }
}

/** The texts of the heaviest parts, each once, as long as they weigh this share of the first. */
function heaviest(reading: Reading, most: number, share: number): string {
  let cue = ''
  let least = -Infinity
  const count = Math.min(most, MOST_CUES, reading.size)
  for (let n = 0; n < count; n++) {
    let top = 0
    for (let part = 1; part < reading.size; part++) if (weights[part]! > weights[top]!) top = part
    if (n > 0 && weights[top]! <= Math.max(least, 0)) break
    if (n === 0) least = weights[top]! * share
    const text = reading.text(top)
    if (n === 0) cue = text
    else if (!cue.split(SEPARATOR).includes(text)) cue += SEPARATOR + text
    weights[top] = -Infinity
  }
  return cue
}
