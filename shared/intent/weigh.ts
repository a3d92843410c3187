import { Features } from './features.ts'
import { Lexicon } from './lexicon.ts'
import { logitsOf, OUTCOMES, PLAIN, plainInputs, SHIPPED } from './model.ts'
import { Reading } from './read-phrase.ts'

/** What a phrase is made of and the evidence for each outcome; overwritten by the next phrase. */
export type Weighed = { reading: Reading; features: Features; logits: Float64Array }

const weighed: Weighed = {
  reading: new Reading(),
  features: new Features(),
  logits: new Float64Array(OUTCOMES),
}
const inputs = new Float64Array(PLAIN)

/** Weighs a phrase by the cues and the shipped model; `brands` are names that count as brands. */
export function weigh(phrase: string, brands: readonly string[]): Weighed {
  const { reading, features, logits } = weighed
  reading.read(phrase, lexiconOf(brands))
  features.of(reading)
  plainInputs(reading, inputs)
  logitsOf(SHIPPED, features, inputs, logits)
  return weighed
}

const compiled = new WeakMap<readonly string[], Lexicon<true>>()

function lexiconOf(brands: readonly string[]): Lexicon<true> | null {
  if (brands.length === 0) return null
  let lexicon = compiled.get(brands)
  if (!lexicon) {
    lexicon = new Lexicon<true>()
    for (const brand of brands) lexicon.add(brand.replaceAll(/[*#]/g, ' '), true)
    compiled.set(brands, lexicon)
  }
  return lexicon
}
