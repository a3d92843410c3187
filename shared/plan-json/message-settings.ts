import { z } from 'zod'
import { capSchema } from '../domain/message-caps.ts'
import type { PlanSettings } from '../domain/plan.ts'
import { quietHoursSchema } from '../domain/quiet-hours.ts'
import { LIMITS } from '../domain/text.ts'
import { type Elsewhere, keptElsewhere, withExtra } from './extra.ts'

type MessageSettings = Pick<PlanSettings, 'weeklyCap' | 'audienceCaps' | 'quietHours'>

const quietHours = z.looseObject(quietHoursSchema.shape)
const audienceCap = z.looseObject({
  audience: z.string().min(1).max(LIMITS.title),
  cap: capSchema.optional(),
})

/** What a plan file may say of messages: `null` means none, what is left out is as in a new plan. */
export const messageSettingsInFile = {
  weeklyCap: capSchema.optional(),
  audienceCaps: z
    .array(audienceCap)
    .max(LIMITS.values)
    .refine((caps) => new Set(caps.map(({ audience }) => audience)).size === caps.length, {
      error: 'an audience may stand once only',
    })
    .optional(),
  quietHours: quietHours.nullable().optional(),
}
type InFile = z.infer<z.ZodObject<typeof messageSettingsInFile>>

const QUIET = Object.keys(quietHours.shape)
const CAP = Object.keys(audienceCap.shape)

export function readMessageSettings(
  raw: InFile,
  usual: MessageSettings,
  elsewhere: Elsewhere,
): MessageSettings {
  const { weeklyCap, audienceCaps = [], quietHours: quiet } = raw
  if (quiet) elsewhere.keep('quietHours', '', quiet, QUIET)
  for (const cap of audienceCaps) elsewhere.keep('audienceCaps', cap.audience, cap, CAP)
  return {
    weeklyCap: weeklyCap === undefined ? usual.weeklyCap : weeklyCap,
    audienceCaps: audienceCaps.map(({ audience, cap = null }) => ({ audience, cap })),
    quietHours:
      quiet === undefined ? usual.quietHours : quiet && { from: quiet.from, to: quiet.to },
  }
}

export function formatMessageSettings(settings: PlanSettings): Record<string, unknown> {
  const { weeklyCap, audienceCaps, quietHours: quiet, extra } = settings
  return {
    weeklyCap,
    audienceCaps:
      audienceCaps.length === 0
        ? undefined
        : audienceCaps.map(({ audience, cap }) =>
            withExtra({ audience, cap }, keptElsewhere(extra, 'audienceCaps', audience)),
          ),
    quietHours:
      quiet && withExtra({ from: quiet.from, to: quiet.to }, keptElsewhere(extra, 'quietHours')),
  }
}
