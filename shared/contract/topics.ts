import { idSchema } from '../domain/text.ts'
import { topicSchema } from '../domain/topic.ts'
import { done, inPlan, procedure } from './base.ts'

const fields = topicSchema.omit({ id: true, extra: true })

export const topics = {
  create: procedure
    .input(inPlan.extend({ fields: fields.partial().required({ title: true, moment: true }) }))
    .output(topicSchema),
  /** A new moment is taken over by the topic's keywords too, as set by a person. */
  update: procedure
    .input(inPlan.extend({ topicId: idSchema, patch: fields.partial() }))
    .output(topicSchema),
  /** All keywords and answers of `topicId` go to `intoId`. */
  merge: procedure.input(inPlan.extend({ topicId: idSchema, intoId: idSchema })).output(done),
  /** Deletes the topic with its keywords; undo brings them back. */
  remove: procedure.input(inPlan.extend({ topicId: idSchema })).output(done),
}
