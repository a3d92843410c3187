import { z } from 'zod'
import { commentSchema } from '../domain/comment.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })
const inComment = inPlan.extend({ commentId: idSchema })
/** Not only white space. */
const text = commentSchema.shape.text.regex(/\S/)

export const comments = {
  /** Oldest first. */
  list: procedure.input(inCard).output(z.array(commentSchema)),
  add: procedure.input(inCard.extend({ text })).output(commentSchema),
  /** Only one's own. */
  update: procedure.input(inComment.extend({ text })).output(commentSchema),
  /** Only one's own; undo brings it back. */
  remove: procedure.input(inComment).output(done),
  /** Who can be mentioned: owners, authors and `self`, who works here (empty: without a name). */
  people: procedure
    .input(inPlan)
    .output(z.object({ self: z.string(), people: z.array(z.string()) })),
}
