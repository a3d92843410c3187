import { z } from 'zod'
import { momentSchema } from './moment.ts'
import { idSchema, LIMITS, titleSchema } from './text.ts'

export const CHECK_STATES = ['pass', 'fail', 'not-applicable', 'unchecked'] as const
export const checkStateSchema = z.enum(CHECK_STATES)
export type CheckState = z.infer<typeof checkStateSchema>

/** A friction or speed check of a moment; severity 1 (nice) to 3 (loses the sale). */
export const checkSchema = z.object({
  id: idSchema,
  moment: momentSchema,
  title: titleSchema,
  severity: z.number().int().min(1).max(3),
  state: checkStateSchema,
  /** How it is tested and what passes, in the plan's own words; empty: as the playbook says. */
  howTo: z.string().max(LIMITS.title),
  extra: z.record(z.string(), z.json()),
})
export type Check = z.infer<typeof checkSchema>
