import type { Demand } from './topic.ts'
import { volumePoint, type Volume } from './volume.ts'

/**
 * What a topic's keywords add up to, in monthly searches. Unknown volumes are counted among the
 * keywords but add nothing to any sum (coverage-model §3: unknown is never zero).
 */
export function demandOf(keywords: Iterable<{ volume: Volume }>): Demand {
  const demand: Demand = { keywords: 0, known: 0, sum: 0, low: 0, high: 0 }
  for (const { volume } of keywords) {
    demand.keywords += 1
    if (volume === null) continue
    demand.known += 1
    demand.sum += volumePoint(volume)
    demand.low += typeof volume === 'number' ? volume : volume.low
    demand.high += typeof volume === 'number' ? volume : volume.high
  }
  return demand
}
