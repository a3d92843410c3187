import { z } from 'zod'

const searches = z.number().min(0).max(1e12)

/**
 * Monthly searches of a keyword: an exact number, a range the tool gave (both ends inclusive), or
 * `null` where nobody knows. Unknown is never zero.
 */
export const volumeSchema = z
  .union([
    searches,
    z
      .object({ low: searches, high: searches })
      .refine((v) => v.low <= v.high, 'low may not exceed high'),
  ])
  .nullable()
export type Volume = z.infer<typeof volumeSchema>

/** A range counts as its geometric middle `√(max(low,1) × high)` (coverage-model §3). */
export function volumePoint(volume: Exclude<Volume, null>): number {
  return typeof volume === 'number' ? volume : Math.sqrt(Math.max(volume.low, 1) * volume.high)
}
