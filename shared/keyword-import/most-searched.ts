import type { Volume } from '../domain/volume.ts'
import { volumePoint } from '../domain/volume.ts'

type Searched = { phrase: string; volume: Volume }

/** Below all searches: of what nobody knows how often it is searched. */
const UNKNOWN = -1

/**
 * The order of keywords, by their places: most searches first; then the shorter phrase, which names
 * the subject best; then the alphabet. Found by counting as far as numbers tell: texts are compared
 * only where these are equal.
 */
export function mostSearchedFirst(keywords: readonly Searched[]): Int32Array {
  const searches = new Float64Array(keywords.length)
  const lengths = new Int32Array(keywords.length)
  const given = new Int32Array(keywords.length)
  for (let at = 0; at < keywords.length; at++) {
    const { volume, phrase } = keywords[at]!
    searches[at] = volume === null ? UNKNOWN : volumePoint(volume)
    lengths[at] = phrase.length
    given[at] = at
  }
  const ranks = ranksOf(searches)
  const order = inOrder(ranks, inOrder(lengths, given))
  const byPhrase = (a: number, b: number) => {
    const [left, right] = [keywords[a]!.phrase, keywords[b]!.phrase]
    return left < right ? -1 : left > right ? 1 : 0
  }
  const isEqual = (a: number, b: number) => ranks[a] === ranks[b] && lengths[a] === lengths[b]
  let from = 0
  for (let to = 1; to <= order.length; to++) {
    if (to < order.length && isEqual(order[from]!, order[to]!)) continue
    if (to - from > 1) order.subarray(from, to).sort(byPhrase)
    from = to
  }
  return order
}

/** For each value how many different ones are larger. */
function ranksOf(values: Float64Array): Int32Array {
  const known = new Map<number, number>()
  const rising = Float64Array.from(values).sort()
  for (let at = rising.length - 1; at >= 0; at--) {
    const value = rising[at]!
    if (value !== rising[at + 1]) known.set(value, known.size)
  }
  const ranks = new Int32Array(values.length)
  for (let at = 0; at < values.length; at++) ranks[at] = known.get(values[at]!)!
  return ranks
}

/** `order` by small whole numbers, rising; what is equal stays as it stands. */
function inOrder(numbers: Int32Array, order: Int32Array): Int32Array {
  let most = 0
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at]!)
  const places = new Int32Array(most + 2)
  for (let at = 0; at < numbers.length; at++) places[numbers[at]! + 1]!++
  for (let number = 1; number < places.length; number++) places[number]! += places[number - 1]!
  const sorted = new Int32Array(order.length)
  for (let n = 0; n < order.length; n++) {
    const at = order[n]!
    sorted[places[numbers[at]!]!++] = at
  }
  return sorted
}
