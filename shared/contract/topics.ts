import { z } from 'zod'
import { momentSchema } from '../domain/moment.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { topicSchema } from '../domain/topic.ts'
import { done, inPlan, procedure } from './base.ts'

const fields = topicSchema.omit({ id: true, extra: true })

export const ANSWER_PLACES = ['title', 'url', 'brief'] as const

/** A card that seems to answer a topic already, and the words that say so. */
export const answerProposalSchema = z.object({
  topicId: idSchema,
  cardId: idSchema,
  /** The topic's words as the card has them. */
  words: z.array(z.string()),
  /** Where the card says them: the strongest place first. */
  places: z.array(z.enum(ANSWER_PLACES)),
  /** 0–1: the share of the topic's meaning that the card says, a rare word weighing more. */
  match: z.number().min(0).max(1),
})
export type AnswerProposal = z.infer<typeof answerProposalSchema>

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
  /** Parts keywords from their topics: they make a new one of that title and moment. */
  split: procedure
    .input(
      inPlan.extend({
        keywordIds: z.array(idSchema).min(1).max(500_000),
        title: titleSchema.min(1),
        moment: momentSchema.nullable(),
      }),
    )
    .output(topicSchema),
  /** Deletes the topic with its keywords; undo brings them back. */
  remove: procedure.input(inPlan.extend({ topicId: idSchema })).output(done),
  /** Cards that seem to answer topics which no card answers yet, best first. Writes nothing. */
  proposals: procedure.input(inPlan).output(z.array(answerProposalSchema)),
  /** Says that cards answer topics, as one act. */
  answer: procedure
    .input(
      inPlan.extend({
        answers: z
          .array(z.object({ topicId: idSchema, cardId: idSchema }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(done),
}
