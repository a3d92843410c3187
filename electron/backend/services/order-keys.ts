import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing-jittered'

/** Halvings of a gap before a key is taken: two copies meet in the same spot once in 65,536 times. */
const HALVINGS = 16

/**
 * A key at a random spot between two keys (`null`: no bound). The chance is handed in; the package's
 * own jitter takes it from the machine. At an open end the gap is one whole step, so that keys of a
 * long list stay short.
 */
export function keyBetween(low: string | null, high: string | null, random: () => number): string {
  let from = low
  let to = high
  if (from === null && to === null) from = generateKeyBetween(null, null)
  if (to === null) {
    from = generateKeyBetween(from, null)
    to = generateKeyBetween(from, null)
  } else if (from === null) {
    to = generateKeyBetween(null, to)
    from = generateKeyBetween(null, to)
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = generateKeyBetween(from, to)
    if (random() < 0.5) to = middle
    else from = middle
  }
  return generateKeyBetween(from, to)
}

/**
 * Rising keys for `count` things between two keys. The chance picks one narrow spot for all of them
 * and they share it evenly, so that keys grow with the logarithm of their number.
 */
export function keysBetween(
  low: string | null,
  high: string | null,
  count: number,
  random: () => number,
): string[] {
  if (count === 0) return []
  const first = keyBetween(low, high, random)
  if (count === 1) return [first]
  return [first, ...generateNKeysBetween(first, keyBetween(first, high, random), count - 1)]
}

/** Rising keys for a whole list at once. */
export function keysFor(count: number, random: () => number): string[] {
  const keys: string[] = []
  for (let i = 0; i < count; i++) keys.push(keyBetween(keys.at(-1) ?? null, null, random))
  return keys
}

type Placed = { id: string; order: string }

/**
 * Keys for `ids` to stand, in that order, before `beforeId` among `siblings` (given in order; an id
 * that is not among them: at the end). Siblings that share a key with a neighbour of the gap, as two
 * merged copies may, get new keys too: there is nothing between two equal keys.
 */
export function placing(
  siblings: readonly Placed[],
  ids: readonly string[],
  beforeId: string | null,
  random: () => number,
): Placed[] {
  const found = beforeId === null ? -1 : siblings.findIndex(({ id }) => id === beforeId)
  const at = found === -1 ? siblings.length : found
  const low = siblings[at - 1]?.order ?? null
  const tied: string[] = []
  let next = at
  while (next < siblings.length && low !== null && siblings[next]!.order <= low) {
    tied.push(siblings[next]!.id)
    next += 1
  }
  const high = siblings[next]?.order ?? null
  const all = [...ids, ...tied]
  const keys = keysBetween(low, high, all.length, random)
  return all.map((id, i) => ({ id, order: keys[i]! }))
}
