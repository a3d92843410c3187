import { z } from 'zod'
import { attachmentSchema } from '../domain/attachment.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })
const inAttachment = inPlan.extend({ attachmentId: idSchema })

export const cardCountsSchema = z.object({
  cardId: idSchema,
  comments: z.number().int(),
  attachments: z.number().int(),
})
export type CardCounts = z.infer<typeof cardCountsSchema>

export const attachments = {
  /** Oldest first. `stored: false`: the plan came without the file's bytes. */
  list: procedure.input(inCard).output(z.array(attachmentSchema.extend({ stored: z.boolean() }))),
  /** A file of more than 25 MB is refused; what it is, its bytes say. */
  add: procedure
    .input(
      inCard.extend({
        file: z.file(),
        width: attachmentSchema.shape.width.default(null),
        height: attachmentSchema.shape.height.default(null),
        thumbnail: z.file().nullable().default(null),
      }),
    )
    .output(attachmentSchema),
  read: procedure.input(inAttachment).output(z.file()),
  /** The small picture of an image, `null` where none was made yet. */
  thumbnail: procedure.input(inAttachment).output(z.file().nullable()),
  keepThumbnail: procedure.input(inAttachment.extend({ thumbnail: z.file() })).output(z.object({})),
  /** Undo brings it back, bytes and all. */
  remove: procedure.input(inAttachment).output(done),
  /** How many comments and files the cards have; cards with neither are left out. */
  counts: procedure.input(inPlan).output(z.array(cardCountsSchema)),
}
