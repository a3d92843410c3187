import { readFileSync, writeFileSync } from 'node:fs'

const MB = 1_048_576

/** Megabytes resident now. */
export const residentMemory = (): number => process.memoryUsage.rss() / MB

/**
 * Forgets the peak so far. Linux alone can; elsewhere, and of a child in `resourceUsage` at all, the
 * peak also holds what was there before, even of the process that forked it.
 */
export function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

/** Megabytes resident at most since `forgetPeak`. */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024
  const status = readFileSync('/proc/self/status', 'utf8')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1_024
}
