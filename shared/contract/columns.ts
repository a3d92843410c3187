import { columnSchema } from '../domain/column.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const fields = columnSchema.omit({ id: true, order: true })

export const columns = {
  /** `beforeId: null`: at the right end. Refused when progress would fall along the board. */
  create: procedure
    .input(inPlan.extend({ fields, beforeId: idSchema.nullable().default(null) }))
    .output(columnSchema),
  update: procedure
    .input(inPlan.extend({ columnId: idSchema, patch: fields.partial() }))
    .output(columnSchema),
  move: procedure
    .input(inPlan.extend({ columnId: idSchema, beforeId: idSchema.nullable() }))
    .output(done),
  /** Its cards move to the end of `moveCardsTo`. The last column cannot be removed. */
  remove: procedure
    .input(inPlan.extend({ columnId: idSchema, moveCardsTo: idSchema }))
    .output(done),
}
