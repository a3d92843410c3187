import { z } from 'zod'
import type { QuietHours } from './quiet-hours.ts'
import { LIMITS } from './text.ts'

/** Most messages a week that one person of an audience is to get; `null`: as many as there are. */
export const capSchema = z.number().min(0).max(1_000).nullable()
export type Cap = z.infer<typeof capSchema>

/** Audiences with a cap of their own instead of the plan's. */
export const audienceCapsSchema = z
  .array(z.object({ audience: z.string().min(1).max(LIMITS.title), cap: capSchema }))
  .max(LIMITS.values)
  .refine((caps) => new Set(caps.map(({ audience }) => audience)).size === caps.length, {
    error: 'an audience may stand once only',
  })
export type AudienceCaps = z.infer<typeof audienceCapsSchema>

export type Caps = { weeklyCap: Cap; audienceCaps: AudienceCaps }

/** The cap of an audience: its own, else the plan's. */
export function capOf({ weeklyCap, audienceCaps }: Caps, audience: string): Cap {
  const own = audienceCaps.find((one) => one.audience === audience)
  return own ? own.cap : weeklyCap
}

/** What a plan holds to that has never said otherwise: three messages a week, and quiet nights. */
export const DEFAULT_WEEKLY_CAP = 3
export const DEFAULT_QUIET_HOURS: QuietHours = { from: '21:00', to: '09:00' }
