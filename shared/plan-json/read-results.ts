import type { PlanContents } from '../domain/plan-contents.ts'
import { resultKey } from '../domain/result.ts'
import { KNOWN } from './known-keys.ts'
import { refuse } from './problem.ts'
import { type Holder, readHeld } from './read-held.ts'

/** What was measured of an item. Left out: `to` the day of `from`, `source` by hand, no currency. */
export function readResults(holder: Holder): NonNullable<PlanContents['results']> {
  const { item, cardId, path, elsewhere } = holder
  const seen = new Set<string>()
  return (item.results ?? []).map((raw, i) => {
    const { metric, from, to = from, value, source = 'hand', currency = '' } = raw
    const result = { cardId, metric, from, to, value, source, currency }
    const key = resultKey(result)
    if (seen.has(key)) refuse(`${path}.results[${i}]`, 'the same metric and days stand twice')
    seen.add(key)
    elsewhere.keep('results', key, raw, KNOWN.result)
    return result
  })
}

/** Left out: planned, without an end, nothing learnt. */
export const readExperiments = (holder: Holder): NonNullable<PlanContents['experiments']> =>
  readHeld(holder, 'experiments', holder.item.experiments ?? [], KNOWN.experiment, (raw, id) => {
    const { hypothesis, metric, startsOn, endsOn = null, state = 'planned', learnt = '' } = raw
    return { id, cardId: holder.cardId, hypothesis, metric, startsOn, endsOn, state, learnt }
  })
