import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds that one call takes. */
export function timeOf(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

export async function timeOfAsync(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/**
 * Milliseconds that each act keeps this thread busy on average, the acts taken in turns after one
 * round to warm up. What else runs on the machine does not count; processor time moves in ticks of
 * some milliseconds, so a second in all is needed for a figure.
 */
export function busyTimes(rounds: number, ...acts: (() => unknown)[]): number[] {
  const sums = acts.map(() => 0)
  for (const act of acts) act()
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, act] of acts.entries()) {
      const start = process.threadCpuUsage()
      act()
      const { user, system } = process.threadCpuUsage(start)
      sums[at]! += (user + system) / 1_000
    }
  }
  return sums.map((sum) => sum / rounds)
}

/**
 * Milliseconds of processor time that an act takes, in all threads of this process together: what
 * else runs on the machine does not count, and neither does waiting for the disk.
 */
export async function processorTime(act: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

export type Took = {
  /** Processor time in ms, of all threads. */
  busy: number
  /** Time on the clock in ms. */
  wall: number
  /** The longest time in ms in which the event loop could not turn. */
  silent: number
}

/**
 * What an act took: the time on the clock or, where others keep the machine busy, the processor
 * time if that is less.
 */
export const lesserOf = ({ busy, wall }: Took): number => Math.min(busy, wall)

export async function tookOf(act: () => unknown): Promise<Took> {
  let [busy, wall] = [0, 0]
  const silent = await longestBlock(async () => {
    wall = await timeOfAsync(async () => {
      busy = await processorTime(act)
    })
  })
  return { busy, wall, silent }
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const median = (times: readonly number[]): number => percentile(times, 0.5)

/** Runs an act and tells for how long at most, in ms, the event loop could not turn meanwhile. */
export async function longestBlock(act: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await wait(20) // the first tick only sets the mark
  delay.enable()
  await wait(5)
  await act()
  await wait(5)
  delay.disable()
  return delay.max / 1e6
}
