import { MOMENTS } from '#shared/domain/moment.ts'
import { BUCKETS, Features } from '#shared/intent/features.ts'
import { logitsOf, OUTCOMES, PLAIN, plainInputs, softmax } from '#shared/intent/model.ts'
import type { Weights } from '#shared/intent/model.ts'
import { Reading } from '#shared/intent/read-phrase.ts'
import type { Example } from './corpus.ts'
import type { Dice } from './dice.ts'

const PASSES = 6
const RATE = 0.05
const DECAY = 2e-6
const MOST_IMPORTANCE = 1
/** Shares of features left out at each step, so that no single word carries a phrase alone. */
const DROP = { worded: 0.3, built: 0.15 }

/** Softmax regression by AdaGrad over shuffled examples, every outcome with the same weight in sum. */
export function fit(examples: readonly Example[], dice: Dice): Weights {
  const outcomes = [...MOMENTS, 'unclear']
  const labels = examples.map(({ outcome }) => outcomes.indexOf(outcome))
  const importances = importancesOf(examples)
  const hashed = new Float32Array(BUCKETS * OUTCOMES)
  const squares = new Float32Array(BUCKETS * OUTCOMES).fill(1e-3)
  const plain = new Float64Array(PLAIN * OUTCOMES)
  const plainSquares = new Float64Array(PLAIN * OUTCOMES).fill(1e-3)
  const weights: Weights = { hashed, scale: 1, plain }
  const reading = new Reading()
  const features = new Features()
  const inputs = new Float64Array(PLAIN)
  const errors = new Float64Array(OUTCOMES)
  const order = labels.map((_, at) => at)
  for (let pass = 0; pass < PASSES; pass++) {
    dice.shuffle(order)
    const rate = RATE * (1 - pass / (PASSES + 1))
    for (const at of order) {
      const label = labels[at]!
      reading.read(examples[at]!.phrase, null)
      features.of(reading)
      drop(features, dice)
      plainInputs(reading, inputs)
      logitsOf(weights, features, inputs, errors)
      softmax(errors)
      errors[label]! -= 1
      const importance = importances[at]!
      for (let outcome = 0; outcome < OUTCOMES; outcome++) {
        const error = errors[outcome]! * importance
        if (Math.abs(error) < 1e-3) continue
        for (let n = 0; n < features.size; n++) {
          const slot = features.buckets[n]! * OUTCOMES + outcome
          const slope = error + DECAY * hashed[slot]!
          squares[slot]! += slope * slope
          hashed[slot]! -= (rate * slope) / Math.sqrt(squares[slot]!)
        }
        for (let input = 0; input < PLAIN; input++) {
          const slope = error * inputs[input]!
          const slot = input * OUTCOMES + outcome
          plainSquares[slot]! += slope * slope
          if (slope !== 0) plain[slot]! -= (rate * slope) / Math.sqrt(plainSquares[slot]!)
        }
      }
    }
  }
  return weights
}

/** The mean of several fits, weight by weight. */
export function average(fits: readonly Weights[]): Weights {
  const mean = (values: (weights: Weights) => ArrayLike<number>, at: number) =>
    fits.reduce((sum, weights) => sum + values(weights)[at]!, 0) / fits.length
  const hashed = new Float32Array(BUCKETS * OUTCOMES)
  for (let at = 0; at < hashed.length; at++) hashed[at] = mean((weights) => weights.hashed, at)
  const plain = new Float64Array(PLAIN * OUTCOMES)
  for (let at = 0; at < plain.length; at++) plain[at] = mean((weights) => weights.plain, at)
  return { hashed, scale: 1, plain }
}

/** What each example counts: less where its language has more than a fifth of its outcome. */
function importancesOf(examples: readonly Example[]): Float64Array {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { language, outcome } of examples) {
    count(language)
    count(`${language} ${outcome}`)
  }
  return Float64Array.from(examples, ({ language, outcome }) =>
    Math.min(
      MOST_IMPORTANCE,
      counts.get(language)! / (OUTCOMES * counts.get(`${language} ${outcome}`)!),
    ),
  )
}

function drop(features: Features, dice: Dice): void {
  let kept = 0
  for (let at = 0; at < features.size; at++) {
    if (dice.next() < (features.worded[at] ? DROP.worded : DROP.built)) continue
    features.buckets[kept] = features.buckets[at]!
    kept++
  }
  features.size = kept
}

/** Weights as bytes: the largest that still tell most of them apart; the few beyond are cut off. */
export function quantise({ hashed, plain }: Weights): {
  scale: number
  plain: number[]
  bytes: Int8Array
} {
  const sizes = Float32Array.from(hashed, Math.abs).toSorted()
  const top = sizes[Math.floor(sizes.length * 0.99995)]!
  const scale = top / 127
  const bytes = Int8Array.from(hashed, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / scale))),
  )
  return { scale, plain: [...plain].map((value) => Math.round(value * 1e4) / 1e4), bytes }
}
