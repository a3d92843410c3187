import { useSyncExternalStore } from 'react'

const keyOf = (planId: string) => `moment-studio:review:${planId}`
const listeners = new Set<() => void>()

const isReviewing = (planId: string) => window.sessionStorage.getItem(keyOf(planId)) !== null

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this window reviews the plan; kept while the window lives, also over a reload. */
export function useReviewMode(planId: string): boolean {
  return useSyncExternalStore(subscribe, () => isReviewing(planId))
}

export function setReviewMode(planId: string, on: boolean): void {
  if (on) window.sessionStorage.setItem(keyOf(planId), '1')
  else window.sessionStorage.removeItem(keyOf(planId))
  for (const listener of listeners) listener()
}
