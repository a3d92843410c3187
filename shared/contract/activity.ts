import { z } from 'zod'
import { cardRegisters, cardSchema, cardSets } from '../domain/card.ts'
import { idSchema } from '../domain/text.ts'
import { entitySchema } from '../merge/change.ts'
import { inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })

/** The fields of a card whose former values can be looked up and brought back. */
export const cardFieldSchema = z
  .object({ ...cardRegisters.shape, ...cardSets.shape })
  .omit({ order: true, extra: true })
  .keyof()
export type CardField = z.infer<typeof cardFieldSchema>

export const activityChangeSchema = z.object({
  op: z.string(),
  entity: entitySchema,
  entityId: idSchema,
  field: z.string().nullable(),
  value: z.json(),
  before: z.json(),
})
export type ActivityChange = z.infer<typeof activityChangeSchema>

export const activityEntrySchema = z.object({
  /** Number of the act. */
  number: z.number().int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  person: z.string(),
  /** The contract's name of the act: `cards.update` … */
  act: z.string(),
  subject: z.string(),
  /** `undo` and `redo` are acts too; `text` is writing in the brief; `base` how the plan came to be. */
  kind: z.enum(['ordinary', 'undo', 'redo', 'text', 'base']),
  changes: z.array(activityChangeSchema),
})
export type ActivityEntry = z.infer<typeof activityEntrySchema>

/** `before`: as the page before answered it; `null`: the newest page. */
export const activityPageInput = {
  before: z.number().int().nullable().default(null),
  limit: z.number().int().min(1).max(200).default(30),
}

export const activityPageSchema = z.object({
  entries: z.array(activityEntrySchema),
  /** Ask for the next page with it; `null`: this was the last. */
  before: z.number().int().nullable(),
})
export type ActivityPage = z.infer<typeof activityPageSchema>

export const formerValueSchema = z.object({
  /** The change after which the field had the value. */
  seq: z.number().int(),
  at: z.number(),
  person: z.string(),
  value: z.json(),
})
export type FormerValue = z.infer<typeof formerValueSchema>

export const activity = {
  /** What happened to a card, its brief, its comments and its files, by act, newest first. */
  ofCard: procedure.input(inCard.extend(activityPageInput)).output(activityPageSchema),
  /** Values a field had before the present one, newest first, each once. */
  ofField: procedure
    .input(inCard.extend({ field: cardFieldSchema }))
    .output(z.array(formerValueSchema)),
  /** Gives the field the value it had after that change; undo takes it back. */
  restoreField: procedure
    .input(inCard.extend({ field: cardFieldSchema, seq: z.number().int() }))
    .output(cardSchema),
}
