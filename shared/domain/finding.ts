import { z } from 'zod'
import { checkStateSchema } from './check.ts'
import { isoDateSchema } from './iso-date.ts'
import { idSchema, LIMITS } from './text.ts'

export const findingFields = z.object({
  state: checkStateSchema,
  note: z.string().max(LIMITS.title),
  /** The day of the test; `null`: nobody knows any more. */
  testedOn: isoDateSchema.nullable(),
  /** Where it was tested; empty: on the device of the audit. */
  device: z.string().max(300),
})

/** What was found of one check: in an audit, or said on the page of checks without one. */
export const findingSchema = findingFields.extend({
  id: idSchema,
  checkId: idSchema,
  /** `null`: set without an audit. */
  auditId: idSchema.nullable(),
  /**
   * The place of the judgement among those of its check: milliseconds since 1970, and always later
   * than that of the judgement before, whatever the clock says.
   */
  at: z.number().int().min(0),
})
export type Finding = z.infer<typeof findingSchema>
export type FindingFields = z.infer<typeof findingFields>
