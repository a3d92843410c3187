import type { KeywordSource } from './keyword.ts'
import { type Volume, volumePoint } from './volume.ts'

type Known = Exclude<Volume, null>

/** Monthly searches then and now, each 0 or more. */
export type Growth = { before: number; now: number }

export type GrownTopic = Growth & { topicId: string }

/** How far back a growth in searches is news. */
export const GROWTH_DAYS = 90

/**
 * Two known volumes of one keyword as figures that can be held against each other. Where a tool gave
 * a range and another an exact number, the range counts as its point next to that number: a number
 * that lies within what was known before has not grown.
 */
export function comparableVolumes(before: Known, now: Known): Growth {
  if (typeof before === 'number' && typeof now !== 'number') {
    return { before, now: nearest(now, before) }
  }
  if (typeof before !== 'number' && typeof now === 'number') {
    return { before: nearest(before, now), now }
  }
  return { before: volumePoint(before), now: volumePoint(now) }
}

function nearest({ low, high }: { low: number; high: number }, to: number): number {
  return Math.min(Math.max(low, to), high)
}

/**
 * Whether two volumes of one keyword were told by different tools, which count differently: then one
 * being larger is no growth. A volume that no source tells may be anybody's.
 */
export function toldByDifferentTools(
  sources: readonly KeywordSource[],
  before: Known,
  now: Known,
): boolean {
  const toolsOf = (volume: Known) =>
    sources.filter((source) => isSame(source.volume, volume)).map(({ tool }) => tool)
  const [then, since] = [toolsOf(before), toolsOf(now)]
  return then.length > 0 && since.length > 0 && !then.some((tool) => since.includes(tool))
}

function isSame(a: Volume | undefined, b: Known): boolean {
  if (typeof a !== 'object' || a === null || typeof b === 'number') return a === b
  return a.low === b.low && a.high === b.high
}

/** Whether the searches are now half as many again as before, or more. */
export function grewByHalf({ before, now }: Growth): boolean {
  return now > before && now >= 1.5 * before
}
