import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { byMomentSchema, momentSchema, MOMENTS } from './moment.ts'
import { idSchema, LIMITS } from './text.ts'

/** A name, a device, a tester: a line and no page. */
const line = z.string().max(300)

export const auditFields = z.object({
  title: line.min(1).regex(/\S/),
  /** The moments whose checks it goes through. */
  moments: z
    .array(momentSchema)
    .min(1)
    .max(MOMENTS.length)
    .refine((moments) => new Set(moments).size === moments.length, 'no moment may stand twice'),
  startedOn: isoDateSchema,
  /** What it is tested on: a phone, a browser, a line or a shop; a finding may name another. */
  device: line,
  who: line,
  note: z.string().max(LIMITS.title),
})

/** “Be quick” of each moment, 0 to 1; `null`: not measured. */
export const quickSchema = byMomentSchema(z.number().min(0).max(1).nullable())
export type Quick = z.infer<typeof quickSchema>

/** A walk through the checks of some moments, check by check. */
export const auditSchema = auditFields.extend({
  id: idSchema,
  /** `null`: it is under way. */
  finishedOn: isoDateSchema.nullable(),
  /** As the plan stood when the audit was finished; `null` before. */
  quick: quickSchema.nullable(),
  extra: z.record(z.string(), z.json()),
})
export type Audit = z.infer<typeof auditSchema>
export type AuditFields = z.infer<typeof auditFields>

/** By their first day, the newest first; of one day the one that was begun last. @param audits as they were begun */
export const newestAuditFirst = (audits: readonly Audit[]): Audit[] =>
  audits
    .toReversed()
    .toSorted((a, b) => (a.startedOn === b.startedOn ? 0 : a.startedOn > b.startedOn ? -1 : 1))
