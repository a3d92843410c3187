import type { Demand } from './topic.ts'
import { volumePoint, type Volume } from './volume.ts'

/**
 * What a topic's keywords add up to, in monthly searches. Unknown volumes are counted among the
 * keywords but add nothing to any sum (coverage-model §3: unknown is never zero). Excluded ones are no keywords.
 */
export function demandOf(keywords: Iterable<{ volume: Volume; excluded?: boolean }>): Demand {
  const demand: Demand = { keywords: 0, known: 0, sum: 0, low: 0, high: 0 }
  for (const { volume, excluded } of keywords) {
    if (excluded) continue
    demand.keywords += 1
    if (volume === null) continue
    demand.known += 1
    demand.sum += volumePoint(volume)
    demand.low += typeof volume === 'number' ? volume : volume.low
    demand.high += typeof volume === 'number' ? volume : volume.high
  }
  return demand
}

/** Whether a topic has keywords and all of them are excluded: then it is on no board and in no score. */
export function isSetAside(keywords: readonly { excluded: boolean }[]): boolean {
  return keywords.length > 0 && keywords.every(({ excluded }) => excluded)
}
