import type { Volume } from '../domain/volume.ts'

/** The Keyword Planner's codes for ranges, which it gives to accounts that spend little. */
const BUCKETS = new Map<number, { low: number; high: number }>([
  [0, { low: 0, high: 10 }],
  [50, { low: 10, high: 100 }],
  [500, { low: 100, high: 1_000 }],
  [5_000, { low: 1_000, high: 10_000 }],
  [50_000, { low: 10_000, high: 100_000 }],
  [500_000, { low: 100_000, high: 1_000_000 }],
])

/** Whether every known volume is a bucket code; they are ranges only where every month is blank. */
export function areBuckets(volumes: readonly Volume[]): boolean {
  let known = 0
  for (const volume of volumes) {
    if (volume === null) continue
    if (typeof volume !== 'number' || !BUCKETS.has(volume)) return false
    known++
  }
  return known > 0
}

export function bucketRange(volume: Volume): Volume {
  return typeof volume === 'number' ? (BUCKETS.get(volume) ?? volume) : volume
}
