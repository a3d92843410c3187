import { z } from 'zod'
import { cardDraftSchema, cardKindSchema, cardPatchSchema, cardSchema } from '../domain/card.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })

/** A place on the board: the cell, and the card to stand before (`null`: at the cell's end). */
export const placeSchema = z.object({
  columnId: idSchema,
  beforeId: idSchema.nullable().default(null),
})

export const cards = {
  /** `columnId` left out: the first column. */
  create: procedure
    .input(inPlan.extend({ draft: cardDraftSchema, place: placeSchema.optional() }))
    .output(cardSchema),
  update: procedure.input(inCard.extend({ patch: cardPatchSchema })).output(cardSchema),
  /**
   * Moves a card to a cell and a position in it. Reaching a column of progress 1 for the first time
   * sets `publishedOn` to today when it is empty.
   */
  move: procedure
    .input(inCard.extend({ moment: momentSchema, place: placeSchema }))
    .output(cardSchema),
  /** Deletes the card; undo brings it back. */
  remove: procedure.input(inCard).output(done),
  /** Says that the card answers the topic, or no longer does. */
  answer: procedure
    .input(inCard.extend({ topicId: idSchema, answers: z.boolean() }))
    .output(cardSchema),
  /** Starts a card that answers a topic: title and moment from the topic, in the given cell. */
  startFromTopic: procedure
    .input(
      inPlan.extend({
        topicId: idSchema,
        kind: cardKindSchema.optional(),
        moment: momentSchema.optional(),
        place: placeSchema,
      }),
    )
    .output(cardSchema),
}
