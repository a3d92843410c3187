import { z } from 'zod'
import { cardSchema } from './card.ts'
import { checkSchema } from './check.ts'
import { columnSchema } from './column.ts'
import { planSettingsSchema } from './plan.ts'
import { idSchema } from './text.ts'
import { boardTopicSchema } from './topic.ts'

/** A whole plan but for keywords and briefs: what the board shows and what the score is made from. */
export const boardSchema = z.object({
  planId: idSchema,
  settings: planSettingsSchema,
  /** In board order. */
  columns: z.array(columnSchema),
  cards: z.array(cardSchema),
  topics: z.array(boardTopicSchema),
  checks: z.array(checkSchema),
})
export type Board = z.infer<typeof boardSchema>
