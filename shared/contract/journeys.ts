import { z } from 'zod'
import { cardDraftSchema, cardSchema } from '../domain/card.ts'
import {
  journeyFields,
  journeySchema,
  touchpointFields,
  touchpointSchema,
} from '../domain/journey.ts'
import { idSchema, LIMITS } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inJourney = inPlan.extend({ journeyId: idSchema })
const inTouchpoint = inPlan.extend({ touchpointId: idSchema })
/** `null`: to the end. */
const beforeId = idSchema.nullable()

/** Journeys with their touchpoints and the cards that stand in them. */
export const journeys = {
  /** Journeys in their order, touchpoints as a shopper takes them. */
  list: procedure
    .input(inPlan)
    .output(z.object({ journeys: z.array(journeySchema), touchpoints: z.array(touchpointSchema) })),
  /** With its first steps, at the end of the list. */
  create: procedure
    .input(
      inPlan.extend({
        fields: journeyFields,
        steps: z.array(touchpointFields).max(LIMITS.values).default([]),
      }),
    )
    .output(journeySchema),
  update: procedure
    .input(inJourney.extend({ patch: journeyFields.partial() }))
    .output(journeySchema),
  move: procedure.input(inJourney.extend({ beforeId })).output(done),
  /** With its touchpoints and their cards, behind the one it is made from. */
  duplicate: procedure
    .input(inJourney.extend({ title: journeyFields.shape.title }))
    .output(journeySchema),
  /** With its touchpoints; cards stay. Undo and the trash bring it back. */
  remove: procedure.input(inJourney).output(done),

  /** `from`: the touchpoint that its cards leave. A stage that was no part of the journey becomes one. */
  addTouchpoint: procedure
    .input(
      inJourney.extend({
        fields: touchpointFields,
        beforeId: beforeId.default(null),
        from: idSchema.nullable().default(null),
      }),
    )
    .output(touchpointSchema),
  updateTouchpoint: procedure
    .input(
      inTouchpoint.extend({ patch: touchpointFields.omit({ stage: true, cards: true }).partial() }),
    )
    .output(touchpointSchema),
  moveTouchpoint: procedure
    .input(inTouchpoint.extend({ stage: touchpointFields.shape.stage, beforeId }))
    .output(done),
  removeTouchpoint: procedure.input(inTouchpoint).output(done),
  /** Cards into a touchpoint, out of one, or from one to another. */
  placeCards: procedure
    .input(
      inPlan.extend({
        cardIds: z.array(idSchema).min(1).max(LIMITS.values),
        from: idSchema.nullable(),
        to: idSchema.nullable(),
      }),
    )
    .output(done),
  /** A new card at the end of the first column, in a touchpoint from the start. */
  startCard: procedure.input(inTouchpoint.extend({ draft: cardDraftSchema })).output(cardSchema),
}
