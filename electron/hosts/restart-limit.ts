/** So many starts within so many milliseconds are a fault that another start will not mend. */
export const RESTART_LIMIT = { starts: 5, withinMs: 60_000 } as const

/** Counts the restarts of a crashed backend; `allow` says whether one more is worth trying. */
export function createRestartLimit(now: () => number, limit: typeof RESTART_LIMIT = RESTART_LIMIT) {
  let recent: number[] = []
  return {
    allow(): boolean {
      const at = now()
      recent = recent.filter((start) => at - start < limit.withinMs)
      if (recent.length >= limit.starts) return false
      recent.push(at)
      return true
    },
    /** A person asked to try again. */
    forget(): void {
      recent = []
    },
  }
}
