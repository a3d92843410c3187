const MOST = 8
const keyOf = (planId: string | null) => `moment-studio:recent:${planId ?? 'library'}`

/** Keys of what was chosen of late in this plan, the newest first; a convenience of this window. */
export function readRecent(planId: string | null): string[] {
  try {
    const read: unknown = JSON.parse(window.localStorage.getItem(keyOf(planId)) ?? '[]')
    return Array.isArray(read) ? read.filter((key) => typeof key === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function addRecent(planId: string | null, key: string): void {
  const keys = [key, ...readRecent(planId).filter((other) => other !== key)].slice(0, MOST)
  window.localStorage.setItem(keyOf(planId), JSON.stringify(keys))
}
