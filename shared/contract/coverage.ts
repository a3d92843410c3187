import { z } from 'zod'
import { cardDraftSchema } from '../domain/card.ts'
import { isoDateSchema } from '../domain/iso-date.ts'
import { scratchChangesSchema } from '../domain/scratch-change.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

/** Most cards that one planned period has. */
const MOST_CARDS = 50_000

/** What a planned period puts on the board; something is on at least one of the lists. */
const planSchema = z
  .object({
    /** Cards that the board has, each with its day. */
    due: z.array(z.object({ cardId: idSchema, dueOn: isoDateSchema })).max(MOST_CARDS),
    /** Cards that it has not. */
    drafts: z.array(cardDraftSchema).max(MOST_CARDS),
  })
  .refine(({ due, drafts }) => due.length + drafts.length > 0, 'a plan needs at least one card')
  .refine(
    ({ due }) => new Set(due.map(({ cardId }) => cardId)).size === due.length,
    'no card may stand twice',
  )

export const coverage = {
  /**
   * Puts a planned period on the board as one act with one undo: its cards take their due days, new
   * ones are made at the end of the first column. Refused as a whole when a card, or what a new one
   * is for, is gone.
   */
  acceptPlan: procedure.input(inPlan.extend({ plan: planSchema })).output(done),
  /**
   * Makes the changes of a what-if real as one act with one undo: figures first, then cards and topics
   * in the order given. Imagined cards get ids of the plan. Refused as a whole when the plan has no
   * longer what one of them speaks of, or would have no score with them.
   */
  keepWhatIf: procedure.input(inPlan.extend({ changes: scratchChangesSchema.min(1) })).output(done),
}
