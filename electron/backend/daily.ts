import type { PlanScore } from '#shared/coverage/types.ts'
import type { Log } from './capabilities.ts'
import { keepSnapshot } from './services/keep-snapshot.ts'
import type { PlanStore } from './store/plan-store.ts'

/** Keeps a plan's score once a day: when a window opens it, or at the first change of a new day. */
export type Daily = {
  keep: (store: PlanStore, measured?: { seq: number; score: PlanScore }) => void
  /** Keeps an eye on a plan from now on; once is enough. */
  follow: (store: PlanStore) => void
}

export function createDaily(context: { now: () => number; today: () => string; log: Log }): Daily {
  const followed = new WeakSet<PlanStore>()

  const keep: Daily['keep'] = (store, measured) => {
    try {
      keepSnapshot(store, { today: context.today(), at: Math.floor(context.now()) }, measured)
    } catch (error) {
      // Nobody asked for it, so nothing that somebody asked for may fail with it.
      context.log('warn', 'the score of today could not be kept', error)
    }
  }

  const watch = async (store: PlanStore) => {
    for await (const { tables } of store.watch()) if (tables.length > 0) keep(store)
  }

  return {
    keep,
    follow: (store) => {
      if (store.access !== 'write' || followed.has(store)) return
      followed.add(store)
      void watch(store)
    },
  }
}
