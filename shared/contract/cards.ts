import { z } from 'zod'
import {
  cardDraftSchema,
  cardKindSchema,
  cardPatchSchema,
  cardSchema,
  cardSets,
} from '../domain/card.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })

/** A place on the board: the cell, and the card to stand before (`null`: at the cell's end). */
export const placeSchema = z.object({
  columnId: idSchema,
  beforeId: idSchema.nullable().default(null),
})

/** Most cards that one act takes. */
const MOST_CARDS = 50_000

const inCards = inPlan.extend({
  cardIds: z
    .array(idSchema)
    .min(1)
    .max(MOST_CARDS)
    .refine((ids) => new Set(ids).size === ids.length, 'no card may stand twice'),
})

/** What may be set on many cards at once: what makes sense as one value for all of them. */
export const bulkPatchSchema = cardSchema
  .pick({
    kind: true,
    owner: true,
    publishedOn: true,
    refreshedOn: true,
    dueOn: true,
    shelfLifeMonths: true,
    effort: true,
    archived: true,
  })
  .partial()
export type BulkPatch = z.infer<typeof bulkPatchSchema>

/** Elements to put into, or take out of, each card's own sets. */
export const bulkSetsSchema = cardSets.partial()
export type BulkSets = z.infer<typeof bulkSetsSchema>

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
  /** Changes many cards as one act with one undo. Refused as a whole when one of them is gone. */
  updateMany: procedure
    .input(
      inCards.extend({
        patch: bulkPatchSchema.default({}),
        add: bulkSetsSchema.default({}),
        remove: bulkSetsSchema.default({}),
      }),
    )
    .output(done),
  /**
   * Moves many cards to one place as one act; among themselves they keep the board's order (moment,
   * column, order). `moment` or `columnId` left out: each stays in its own. `beforeId` is heeded in the
   * cell that holds that card; in others they go to the end.
   */
  moveMany: procedure
    .input(
      inCards.extend({
        moment: momentSchema.optional(),
        columnId: idSchema.optional(),
        beforeId: idSchema.nullable().default(null),
      }),
    )
    .output(done),
  /** Deletes many cards as one act; undo brings them all back. */
  removeMany: procedure.input(inCards).output(done),
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
