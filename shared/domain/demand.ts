import type { Demand } from './topic.ts'
import { volumePoint, type Volume } from './volume.ts'

type Counted = { volume: Volume; excluded?: boolean }

/** Of a topic without keywords. */
export const noDemand = (): Demand => ({ keywords: 0, known: 0, sum: 0, low: 0, high: 0 })

/**
 * What a topic's keywords add up to, in monthly searches. Unknown volumes are counted among the
 * keywords but add nothing to any sum (coverage-model §3: unknown is never zero). Excluded ones are no keywords.
 */
export function demandOf(keywords: Iterable<Counted>): Demand {
  const demand = noDemand()
  for (const keyword of keywords) addTo(demand, keyword)
  return demand
}

/** `demandOf` for each topic that has keywords, set aside or not, in one walk over all of them. */
export function demandByTopic(
  keywords: Iterable<Counted & { topicId: string }>,
): Map<string, Demand> {
  const demands = new Map<string, Demand>()
  for (const keyword of keywords) {
    let demand = demands.get(keyword.topicId)
    if (!demand) {
      demand = noDemand()
      demands.set(keyword.topicId, demand)
    }
    addTo(demand, keyword)
  }
  return demands
}

function addTo(demand: Demand, { volume, excluded }: Counted): void {
  if (excluded) return
  demand.keywords += 1
  if (volume === null) return
  demand.known += 1
  demand.sum += volumePoint(volume)
  demand.low += typeof volume === 'number' ? volume : volume.low
  demand.high += typeof volume === 'number' ? volume : volume.high
}

/** Whether a topic has keywords and all of them are excluded: then it is on no board and in no score. */
export function isSetAside(keywords: readonly { excluded: boolean }[]): boolean {
  return keywords.length > 0 && keywords.every(({ excluded }) => excluded)
}
