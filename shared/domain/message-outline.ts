import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { messageFields } from './message.ts'
import { idSchema } from './text.ts'

/** What is known of a plan's messages but their words: caps, consent and reply times are read from it. */
export const messageOutlineSchema = z.object({
  messages: z.array(
    messageFields
      .pick({
        goal: true,
        trigger: true,
        consent: true,
        consentNote: true,
        consentOn: true,
        replyTarget: true,
        schedule: true,
        perWeek: true,
        days: true,
        sendAt: true,
      })
      .extend({
        id: idSchema,
        /** Whether it has a text in any language. */
        hasText: z.boolean(),
      }),
  ),
  /** Of each card that a reply time was measured of, the newest, and its last day. */
  replies: z.array(z.object({ cardId: idSchema, minutes: z.number(), on: isoDateSchema })),
})
export type MessageOutline = z.infer<typeof messageOutlineSchema>
