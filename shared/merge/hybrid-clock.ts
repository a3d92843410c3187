/**
 * Hybrid logical clock: wall time, then a counter, then the device, in one string that sorts like
 * the triple. The clock is a value: each step returns the next one.
 */
export type HybridClock = { readonly ms: number; readonly counter: number; readonly device: string }
export type Stamp = string

const MS_DIGITS = 9 // base 36: up to the year 5188
const COUNTER_DIGITS = 4 // base 36: 1,679,615 changes in one millisecond
const MAX_COUNTER = 36 ** COUNTER_DIGITS - 1

export function startClock(device: string): HybridClock {
  return { ms: 0, counter: 0, device }
}

/** The clock after a local event at wall time `now` (ms since 1970). Never goes back, never repeats. */
export function tick(clock: HybridClock, now: number): HybridClock {
  const ms = Math.max(clock.ms, Math.max(0, Math.floor(now)))
  if (ms > clock.ms) return { ...clock, ms, counter: 0 }
  return after(clock, 1)
}

/** The clock after `count` more events of the same millisecond; a full counter runs over into the next. */
export function after(clock: HybridClock, count: number): HybridClock {
  const counted = clock.counter + count
  const full = MAX_COUNTER + 1
  return { ...clock, ms: clock.ms + Math.floor(counted / full), counter: counted % full }
}

export function stampOf(clock: HybridClock): Stamp {
  const ms = clock.ms.toString(36).padStart(MS_DIGITS, '0')
  const counter = clock.counter.toString(36).padStart(COUNTER_DIGITS, '0')
  return `${ms}-${counter}-${clock.device}`
}

/** The parts of a stamp; `null` for a text that is none. */
export function readStamp(stamp: Stamp): HybridClock | null {
  const match = /^([0-9a-z]{9})-([0-9a-z]{4})-(.+)$/.exec(stamp)
  if (!match) return null
  return { ms: parseInt(match[1]!, 36), counter: parseInt(match[2]!, 36), device: match[3]! }
}
