import { z } from 'zod'
import { cardPatchSchema, cardSchema } from '../domain/card.ts'
import { seriesRuleSchema } from '../domain/series.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })

/** What an edit of this and following cards may set; their days are moved by `shiftDays`. */
export const followingPatchSchema = cardPatchSchema.omit({
  dueOn: true,
  publishedOn: true,
  refreshedOn: true,
  series: true,
})
export type FollowingPatch = z.infer<typeof followingPatchSchema>

export const series = {
  /**
   * Makes a card the first of a series: cards with the same fields on the rule's later days. What
   * belongs to one piece alone (address, links, published, refreshed, done points) starts empty.
   * Refused when the card has no due date (`no-due-date`) or the rule gives no day (`no-days`).
   */
  start: procedure.input(inCard.extend({ rule: seriesRuleSchema })).output(z.array(cardSchema)),
  /** Changes this card and those of its series due later, as one act. */
  editFollowing: procedure
    .input(
      inCard.extend({
        patch: followingPatchSchema.default({}),
        shiftDays: z.number().int().min(-36_500).max(36_500).default(0),
      }),
    )
    .output(done),
  /** Deletes this card and those of its series due later, as one act. */
  removeFollowing: procedure.input(inCard).output(done),
}
