import { z } from 'zod'
import { entitySchema } from '../merge/change.ts'
import { idSchema } from '../domain/text.ts'
import { inPlan, procedure } from './base.ts'

/** What an act did, for a sentence such as “Undo: move “Lacing video””. */
export const actLabelSchema = z.object({
  /** The contract's name of the act: `cards.move`, `imports.commit` … */
  act: z.string(),
  /** Title of the one thing touched; empty when there are several. */
  subject: z.string(),
  count: z.number().int(),
})
export type ActLabel = z.infer<typeof actLabelSchema>

export const historyStatusSchema = z.object({
  undo: actLabelSchema.nullable(),
  redo: actLabelSchema.nullable(),
})

export const history = {
  status: procedure.input(inPlan).output(historyStatusSchema),
  /** Takes the newest act of this device back; `null` when there is none. */
  undo: procedure
    .input(inPlan)
    .output(historyStatusSchema.extend({ done: actLabelSchema.nullable() })),
  redo: procedure
    .input(inPlan)
    .output(historyStatusSchema.extend({ done: actLabelSchema.nullable() })),
  /** Newest first. */
  activity: procedure
    .input(
      inPlan.extend({
        entity: entitySchema,
        entityId: idSchema,
        limit: z.number().int().min(1).max(500).default(50),
      }),
    )
    .output(
      z.array(
        z.object({
          seq: z.number().int(),
          at: z.number(),
          person: z.string(),
          op: z.string(),
          field: z.string().nullable(),
          value: z.json(),
        }),
      ),
    ),
}
