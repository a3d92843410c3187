import { z } from 'zod'
import { momentSchema } from '../domain/moment.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { topicSchema } from '../domain/topic.ts'
import { activityPageInput, activityPageSchema, formerValueSchema } from './activity.ts'
import { done, inPlan, procedure } from './base.ts'

/** The fields of a topic that a person sets; their former values can be looked up and brought back. */
export const topicFields = topicSchema.omit({ id: true, extra: true })
export const topicFieldSchema = topicFields.keyof()
export type TopicField = z.infer<typeof topicFieldSchema>

const inTopic = inPlan.extend({ topicId: idSchema })

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
    .input(inPlan.extend({ fields: topicFields.partial().required({ title: true, moment: true }) }))
    .output(topicSchema),
  /** A new moment is taken over by the topic's keywords too, as set by a person. */
  update: procedure.input(inTopic.extend({ patch: topicFields.partial() })).output(topicSchema),
  /** All keywords and answers of `topicId` go to `intoId`. */
  merge: procedure.input(inTopic.extend({ intoId: idSchema })).output(done),
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
  remove: procedure.input(inTopic).output(done),
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
  /** What happened to the topic itself, by act, newest first. */
  activity: procedure.input(inTopic.extend(activityPageInput)).output(activityPageSchema),
  /** Values a field had before the present one, newest first, each once. */
  fieldHistory: procedure
    .input(inTopic.extend({ field: topicFieldSchema }))
    .output(z.array(formerValueSchema)),
  /** Gives the field the value it had after that change; undo takes it back. */
  restoreField: procedure
    .input(inTopic.extend({ field: topicFieldSchema, seq: z.number().int() }))
    .output(topicSchema),
}
