import {
  comparableVolumes,
  type GrownTopic,
  grewByHalf,
  GROWTH_DAYS,
  toldByDifferentTools,
} from '#shared/domain/growth.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { volumePoint } from '#shared/domain/volume.ts'
import type { ActContext } from './act-context.ts'
import type { TrendContext } from './trend-context.ts'

/** The change after which a growth in searches is still news. */
export function newsBegin({ store, today, endOf }: TrendContext): { seq: number } {
  const day = addDays(today(), -GROWTH_DAYS)
  return { seq: store.read.acts.lastUpTo(endOf(day))?.seq ?? 0 }
}

/**
 * Topics whose keywords are searched half as much again, or more, as was first known of them after a
 * change. Keywords that came since count as much then as now: more keywords are no growth.
 */
export function grownTopics(
  { store }: Pick<ActContext, 'store'>,
  { seq }: { seq: number },
): GrownTopic[] {
  return store.consistently(() => {
    const differences = new Map<string, { before: number; now: number }>()
    for (const { topicId, first, now, sources } of store.read.volumeLog.since(seq)) {
      if (toldByDifferentTools(sources(), first, now)) continue
      const compared = comparableVolumes(first, now)
      const counted = volumePoint(now)
      const sum = differences.get(topicId) ?? { before: 0, now: 0 }
      sum.before += compared.before - counted
      sum.now += compared.now - counted
      differences.set(topicId, sum)
    }
    if (differences.size === 0) return []
    return store.read.topics.onBoard.all().flatMap(({ id, demand }) => {
      const difference = differences.get(id)
      if (!difference) return []
      // Taking away what was added leaves a hair of rounding, which is no search.
      const before = Math.max(0, tidy(demand.sum + difference.before))
      const now = Math.max(0, tidy(demand.sum + difference.now))
      return grewByHalf({ before, now }) ? [{ topicId: id, before, now }] : []
    })
  })
}

const tidy = (searches: number): number => Math.round(searches * 1000) / 1000
