import data from '#resources/intent/model.json' with { type: 'json' }
import { MOMENTS } from '../domain/moment.ts'
import { BUCKETS } from './features.ts'
import type { Features } from './features.ts'
import type { Reading } from './read-phrase.ts'

/** Four moments and, last, *unclear*. */
export const OUTCOMES = MOMENTS.length + 1
export const UNCLEAR = MOMENTS.length
/** Inputs besides the hashed features: the votes of the cues for each moment, and one. */
export const PLAIN = MOMENTS.length + 1

/** Weights of a softmax regression; `hashed` by bucket and outcome, in units of `scale`. */
export type Weights = {
  hashed: Int8Array | Float32Array
  scale: number
  plain: Float64Array
}

const COMPANY = 0.25
const VOTE = 0.2

/**
 * What the cues of a phrase say for each moment: the heaviest in full, the others of the same moment
 * a quarter each.
 */
export function votesOf({ size, entries }: Reading, into: Float64Array): void {
  let [k, g, d, b] = [0, 0, 0, 0]
  into.fill(0)
  for (let part = 0; part < size; part++) {
    for (const { group } of entries[part]!) {
      if (!group) continue
      const { moment, weight } = group
      const at = moment === 'know' ? 0 : moment === 'go' ? 1 : moment === 'do' ? 2 : 3
      into[at]! += weight * COMPANY
      if (at === 0) k = Math.max(k, weight)
      else if (at === 1) g = Math.max(g, weight)
      else if (at === 2) d = Math.max(d, weight)
      else b = Math.max(b, weight)
    }
  }
  into[0]! += k * (1 - COMPANY)
  into[1]! += g * (1 - COMPANY)
  into[2]! += d * (1 - COMPANY)
  into[3]! += b * (1 - COMPANY)
}

/** The evidence for each outcome of a phrase; `inputs` gets the plain inputs. */
export function logitsOf(
  weights: Weights,
  features: Features,
  inputs: Float64Array,
  into: Float64Array,
): void {
  const { hashed, scale, plain } = weights
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  for (let at = 0; at < features.size; at++) {
    const row = features.buckets[at]! * OUTCOMES
    a += hashed[row]!
    b += hashed[row + 1]!
    c += hashed[row + 2]!
    d += hashed[row + 3]!
    e += hashed[row + 4]!
  }
  into[0] = a * scale
  into[1] = b * scale
  into[2] = c * scale
  into[3] = d * scale
  into[4] = e * scale
  for (let input = 0; input < PLAIN; input++) {
    const value = inputs[input]!
    if (value === 0) continue
    for (let outcome = 0; outcome < OUTCOMES; outcome++) {
      into[outcome]! += value * plain[input * OUTCOMES + outcome]!
    }
  }
}

export function plainInputs(reading: Reading, into: Float64Array): void {
  votesOf(reading, into)
  for (let at = 0; at < MOMENTS.length; at++) into[at]! *= VOTE
  into[MOMENTS.length] = 1
}

/** Turns evidence into shares that sum to 1, in place. */
export function softmax(values: Float64Array): void {
  let top = -Infinity
  for (const value of values) top = Math.max(top, value)
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] = Math.exp(values[at]! - top)
  for (let at = 0; at < values.length; at++) values[at]! /= sum
}

export const SHIPPED: Weights = {
  hashed: decode(data.weights, BUCKETS * OUTCOMES),
  scale: data.scale,
  plain: Float64Array.from(data.plain),
}

/** Base64 without the help of a browser or Node. */
function decode(text: string, size: number): Int8Array {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const values = new Uint8Array(128)
  for (let at = 0; at < digits.length; at++) values[digits.charCodeAt(at)] = at
  const bytes = new Int8Array(size)
  let used = 0
  for (let at = 0; at < text.length && used < size; at += 4) {
    let block = 0
    for (let i = 0; i < 4; i++) block = (block << 6) | values[text.charCodeAt(at + i) & 127]!
    for (let shift = 16; shift >= 0 && used < size; shift -= 8) bytes[used++] = block >> shift
  }
  return bytes
}
