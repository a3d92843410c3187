import { checkSchema } from '../domain/check.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const fields = checkSchema.omit({ id: true, extra: true })
const newFields = fields.extend({ howTo: fields.shape.howTo.default('') })

export const checks = {
  create: procedure.input(inPlan.extend({ fields: newFields })).output(checkSchema),
  /** A state set here is a finding of today without an audit. */
  update: procedure
    .input(inPlan.extend({ checkId: idSchema, patch: fields.partial() }))
    .output(checkSchema),
  remove: procedure.input(inPlan.extend({ checkId: idSchema })).output(done),
}
