import { z } from 'zod'
import { boardSchema } from '../domain/board.ts'
import { cardSchema } from '../domain/card.ts'
import { checkSchema } from '../domain/check.ts'
import { columnSchema } from '../domain/column.ts'
import { planSettingsSchema } from '../domain/plan.ts'
import { boardTopicSchema } from '../domain/topic.ts'
import { viewSchema } from '../domain/view.ts'
import { inPlan, procedure } from './base.ts'

const seq = z.number().int().min(0)

/** What changed since a sequence: whole entities as they are now, ids of those that are gone. */
export const boardDeltaSchema = z.object({
  seq,
  settings: planSettingsSchema.nullable(),
  /** All columns in order when any changed, else `null`. */
  columns: z.array(columnSchema).nullable(),
  cards: z.array(cardSchema),
  topics: z.array(boardTopicSchema),
  checks: z.array(checkSchema),
  /** All saved views when any changed, else `null`. */
  views: z.array(viewSchema).nullable(),
  removed: z.object({
    cards: z.array(z.string()),
    topics: z.array(z.string()),
    checks: z.array(z.string()),
  }),
})
export type BoardDelta = z.infer<typeof boardDeltaSchema>

export const board = {
  snapshot: procedure.input(inPlan).output(boardSchema.extend({ seq, views: z.array(viewSchema) })),
  /** The same with its standing, as `packOpening` writes it: what a window shows first. */
  opening: procedure.input(inPlan).output(z.string()),
  /** All of it, as `packBoard` writes it. */
  packed: procedure.input(inPlan).output(z.string()),
  /** Everything that changed after `seq`; cheap whatever the size of the plan. */
  since: procedure.input(inPlan.extend({ seq })).output(boardDeltaSchema),
}
