import { MOMENTS } from '../domain/moment.ts'
import type { CueEntry } from './cue-book.ts'
import { OUTCOMES, SHIPPED } from './model.ts'
import { CLASS_OF } from './read-phrase.ts'
import type { Weighed } from './weigh.ts'

const MOST_CUES = 3
/** Parts that weigh less than this share of the heaviest are not named. */
const WORTH_NAMING = 0.35

/**
 * The words that decided for an outcome, verbatim, strongest first: the cues of the moment, and for
 * a wish to go the place and what is looked for there. Without any, the parts of the phrase that
 * weighed most in the model. Never empty for a phrase with a word in it.
 */
export function cueOf(weighed: Weighed, outcome: number): string {
  const { reading } = weighed
  const moment = MOMENTS[outcome]
  const found: { text: string; weight: number }[] = []
  let goes = false
  for (let part = 0; part < reading.size; part++) {
    const entries = reading.entries[part]!
    const group = entries.find((entry) => entry.group?.moment === moment)?.group
    if (group) found.push({ text: reading.text(part), weight: group.weight })
    else if (moment === 'go') {
      const role = isAfterIn(reading, part) ? 'place' : placeOrVenue(entries)
      if (role) found.push({ text: reading.text(part), weight: isVenue(role) ? 2 : 1 })
      goes ||= role !== undefined
    }
  }
  const named = found.toSorted((a, b) => b.weight - a.weight).map(({ text }) => text)
  if (named.length === 0 || (goes && named.length === 1)) {
    for (const text of heaviestParts(weighed, outcome)) named.push(text)
  }
  return [...new Set(named)].slice(0, MOST_CUES).join(' · ')
}

const placeOrVenue = (entries: readonly CueEntry[]) =>
  entries.find(({ role }) => role === 'place' || isVenue(role))?.role

const IN = new Set(['in', 'в', 'во'])

/** A word that the lexicon does not know after `in` is most likely a town. */
function isAfterIn({ classes, scan, first, last }: Weighed['reading'], part: number): boolean {
  if (part === 0 || classes[part] !== CLASS_OF.unknown) return false
  const before = scan.slice(first[part - 1]!, last[part - 1]!).toLowerCase()
  return IN.has(before)
}

const isVenue = (role: string) => role === 'shop' || role === 'service'

/** By what the features of each part add for the outcome over the average of all outcomes. */
function heaviestParts({ reading, features }: Weighed, outcome: number): string[] {
  const sums = new Float64Array(reading.size)
  const partOf = new Int8Array(reading.scan.size).fill(-1)
  for (let part = 0; part < reading.size; part++) {
    partOf.fill(part, reading.first[part], reading.last[part]! + 1)
  }
  for (let at = 0; at < features.size; at++) {
    const row = features.buckets[at]! * OUTCOMES
    let all = 0
    for (let other = 0; other < OUTCOMES; other++) all += SHIPPED.hashed[row + other]!
    const gain = SHIPPED.hashed[row + outcome]! - all / OUTCOMES
    const first = partOf[features.first[at]!]!
    const last = partOf[features.last[at]!]!
    if (first < 0 || last < 0) continue
    for (let part = first; part <= last; part++) sums[part]! += gain / (last - first + 1)
  }
  // Words without a meaning of their own are named only when there is nothing else.
  for (let part = 0; part < reading.size; part++) {
    if (reading.entries[part]!.some(({ role }) => role === 'stop')) sums[part]! /= 100
  }
  const order = [...sums.keys()].toSorted((a, b) => sums[b]! - sums[a]!)
  const top = sums[order[0]!]!
  return order
    .filter((part, at) => at === 0 || sums[part]! > top * WORTH_NAMING)
    .map((part) => reading.text(part))
}
