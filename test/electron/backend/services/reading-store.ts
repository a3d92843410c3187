import { join } from 'node:path'
import { openPlan } from '#electron/backend/store/open-plan.ts'
import { planFileName } from '#electron/backend/store/plan-file.ts'
import type { PlanStore } from '#electron/backend/store/plan-store.ts'

/** Looks into a plan's file beside the studio that holds it. */
export function readingStore<T>(folder: string, planId: string, look: (store: PlanStore) => T): T {
  const context = { device: 'reader', person: '', now: () => 0, newId: () => 'none' }
  const store = openPlan(join(folder, planFileName(planId)), false, context)
  try {
    return look(store)
  } finally {
    store.close()
  }
}
