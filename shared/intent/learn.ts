import { MOMENTS } from '../domain/moment.ts'
import type { Moment } from '../domain/moment.ts'
import { normalisePhrase } from '../domain/keyword.ts'
import { OUTCOMES, softmax, UNCLEAR } from './model.ts'
import type { Weighed } from './weigh.ts'
import { HAN } from './scan.ts'
import { stemOf } from './stem.ts'
import { foldWord } from './tokens.ts'
import { weigh } from './weigh.ts'

/** A phrase whose moment a person has set; `null` is *unclear*, set as such. */
export type Correction = { phrase: string; moment: Moment | null }

/** What people's decisions in a plan say about other phrases. */
export type Learned = {
  /** The moment set for this very phrase; `undefined` when nobody has. */
  exactly(phrase: string): Moment | null | undefined
  /** Adds to the evidence in place; gives the decision that weighed most, if any did. */
  adjust(weighed: Weighed): string | null
}

/** Passes over the corrections; each only teaches where the phrase still comes out otherwise. */
const PASSES = 12
const SURE = 0.9
const STEP = 3
/** Corrections remembered for each word, to say which one a phrase is like. */
const REMEMBERED = 6
/** At most so many corrections are learnt from, the last ones given. */
const MOST = 20_000

type Lesson = { change: Float64Array; from: number[] }

/**
 * Learns from decisions of people: for each that the classifier would have taken otherwise, the words
 * of the phrase (not the cues in it) lean to the moment set, until it comes out right. Phrases that
 * share such words lean with it; one shared word of many leans little. The same corrections in the
 * same order always teach the same.
 */
export function learnFrom(
  corrections: readonly Correction[],
  brands: readonly string[] = [],
): Learned {
  const taken = corrections.slice(-MOST)
  const exact = new Map(taken.map(({ phrase, moment }) => [normalisePhrase(phrase), moment]))
  const lessons = new Map<string, Lesson>()
  const shares = new Float64Array(OUTCOMES)
  let open = [...taken.keys()]
  for (let pass = 0; pass < PASSES && open.length > 0; pass++) {
    open = open.filter((at) => {
      const { phrase, moment } = taken[at]!
      const target = moment === null ? UNCLEAR : MOMENTS.indexOf(moment)
      const weighed = weigh(phrase, brands)
      const content = contentOf(weighed)
      shares.set(weighed.logits)
      for (const word of content) add(lessons.get(word)?.change, shares)
      softmax(shares)
      if (content.length === 0 || (shares[target]! > SURE && topOf(shares) === target)) return false
      for (const word of content) {
        const lesson = lessons.get(word) ?? { change: new Float64Array(OUTCOMES), from: [] }
        lessons.set(word, lesson)
        for (let outcome = 0; outcome < OUTCOMES; outcome++) {
          const miss = (outcome === target ? 1 : 0) - shares[outcome]!
          lesson.change[outcome]! += (STEP * miss) / content.length
        }
        if (!lesson.from.includes(at) && lesson.from.length < REMEMBERED) lesson.from.push(at)
      }
      return true
    })
  }
  return {
    exactly: (phrase) => exact.get(normalisePhrase(phrase)),
    adjust(weighed) {
      if (lessons.size === 0) return null
      const votes = new Map<number, number>()
      for (const word of contentOf(weighed)) {
        const lesson = lessons.get(word)
        if (!lesson) continue
        add(lesson.change, weighed.logits)
        for (const at of lesson.from) votes.set(at, (votes.get(at) ?? 0) + 1)
      }
      const top = topOf(weighed.logits)
      let best: number | null = null
      for (const [at, vote] of votes) {
        const { moment } = taken[at]!
        if ((moment === null ? UNCLEAR : MOMENTS.indexOf(moment)) !== top) continue
        if (best === null || vote > votes.get(best)!) best = at
      }
      return best === null ? null : taken[best]!.phrase
    },
  }
}

function add(change: Float64Array | undefined, into: Float64Array): void {
  if (!change) return
  for (let outcome = 0; outcome < OUTCOMES; outcome++) into[outcome]! += change[outcome]!
}

function topOf(values: Float64Array): number {
  let top = 0
  for (let at = 1; at < values.length; at++) if (values[at]! > values[top]!) top = at
  return top
}

/** Words that are neither cues nor stop words: their stems, and pairs of Chinese characters. */
function contentOf({ reading }: Weighed): string[] {
  const { scan } = reading
  const content = new Set<string>()
  for (let part = 0; part < reading.size; part++) {
    const entries = reading.entries[part]!
    if (entries.some(({ role }) => role === 'cue' || role === 'stop')) continue
    const [first, last] = [reading.first[part]!, reading.last[part]!]
    for (let at = first; at <= last; at++) {
      if (scan.kinds[at] !== HAN) content.add(stemOf(foldWord(scan.slice(at, at))))
      else if (at < last) content.add(scan.slice(at, at + 1))
      else if (first === last) content.add(scan.slice(at, at))
    }
  }
  return [...content]
}
