import { z } from 'zod'
import { experimentFields, experimentSchema } from '../domain/experiment.ts'
import { resultSchema } from '../domain/result.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inExperiment = inPlan.extend({ experimentId: idSchema })

export const experiments = {
  /** Of one card, or of all live cards, with the figures that say what came of them. */
  list: procedure
    .input(inPlan.extend({ cardId: idSchema.nullable().default(null) }))
    .output(z.object({ experiments: z.array(experimentSchema), results: z.array(resultSchema) })),
  /** INVALID for an end before the start. */
  create: procedure.input(inPlan.extend({ fields: experimentFields })).output(experimentSchema),
  update: procedure
    .input(inExperiment.extend({ patch: experimentFields.omit({ cardId: true }).partial() }))
    .output(experimentSchema),
  /** Undo and the trash bring it back. */
  remove: procedure.input(inExperiment).output(done),
}
