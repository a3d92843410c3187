import { z } from 'zod'
import { cardDraftSchema } from '../domain/card.ts'
import { planSettingsSchema } from '../domain/plan.ts'
import { setupStateSchema, setupStepSchema } from '../domain/setup.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

/** Most cards that a set-up makes at once. */
const MOST_FIRST_CARDS = 200

const count = z.number().int().min(0)

export const setup = {
  /** What the studio looks at, beside the board, to see how far the steps of the action plans are. */
  facts: procedure.input(inPlan).output(
    z.object({
      /** Live cards with a result. */
      measured: count,
      experimentsOver: count,
      messages: z.array(
        z.object({
          cardId: idSchema,
          hasText: z.boolean(),
          isAgreed: z.boolean(),
          isTriggered: z.boolean(),
          /** Minutes. */
          replyTarget: z.number().nullable(),
          replyMeasured: z.number().nullable(),
        }),
      ),
    }),
  ),
  /**
   * Marks a step of the guided set-up, with what it says of the plan, as one act. `state` `null`: as if
   * it had never been looked at. With another language, what still bears the product's own names takes
   * them in that language. Begins the set-up of a plan that has none.
   */
  take: procedure
    .input(
      inPlan.extend({
        step: setupStepSchema,
        state: setupStateSchema.nullable(),
        patch: planSettingsSchema
          .pick({
            name: true,
            client: true,
            locale: true,
            currency: true,
            goal: true,
            path: true,
            channels: true,
            momentWeights: true,
            targets: true,
          })
          .partial()
          .default({}),
      }),
    )
    .output(done),
  /** Puts the set-up away, whatever is left of it, or takes it up again. */
  finish: procedure.input(inPlan.extend({ finished: z.boolean() })).output(done),
  /**
   * Makes cards at the end of the first column and marks the step `cards` as done, all as one act.
   * Refused as a whole when what one of them is for is gone.
   */
  makeCards: procedure
    .input(inPlan.extend({ drafts: z.array(cardDraftSchema).min(1).max(MOST_FIRST_CARDS) }))
    .output(done),
  /** Ticks a step of an action plan by hand, or notes something about it; left out: stays. */
  tick: procedure
    .input(
      inPlan.extend({
        key: idSchema,
        done: z.boolean().optional(),
        note: titleSchema.optional(),
      }),
    )
    .output(done),
}
