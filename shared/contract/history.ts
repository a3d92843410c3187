import { z } from 'zod'
import { entitySchema } from '../merge/change.ts'
import { idSchema } from '../domain/text.ts'
import { inPlan, procedure } from './base.ts'

/** What an act did, for a sentence such as “Undo: move “Lacing video””. */
export const actLabelSchema = z.object({
  /** The contract's name of the act: `cards.move`, `imports.commit` … */
  act: z.string(),
  /** Title of the one thing touched; empty when there are several. */
  subject: z.string(),
  count: z.number().int(),
})
export type ActLabel = z.infer<typeof actLabelSchema>

export const historyStatusSchema = z.object({
  undo: actLabelSchema.nullable(),
  redo: actLabelSchema.nullable(),
})
export type HistoryStatus = z.infer<typeof historyStatusSchema>

/** What an undo or redo did. */
export const stepResultSchema = historyStatusSchema.extend({
  /** The act it was about, the last of several; `null` when there was none. */
  done: actLabelSchema.nullable(),
  /** How many acts. */
  acts: z.number().int(),
  /** How many things stay as another device has left them since. */
  kept: z.number().int(),
})
export type StepResult = z.infer<typeof stepResultSchema>

/**
 * `done`: this device can undo it. `undone`: it can redo it. `typing`: in a brief, whose editor undoes
 * it. `fixed`: another device's act, or how the plan began.
 */
export const ENTRY_STATES = ['done', 'undone', 'typing', 'fixed'] as const

export const historyEntrySchema = actLabelSchema.extend({
  /** Rises with time; of several acts in one entry the lowest. */
  number: z.number().int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  person: z.string(),
  /** This device did it. */
  own: z.boolean(),
  state: z.enum(ENTRY_STATES),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

export const historyPageSchema = z.object({
  entries: z.array(historyEntrySchema),
  /** There are older ones: ask for those before the last entry's number. */
  more: z.boolean(),
})
export type HistoryPage = z.infer<typeof historyPageSchema>

const actNumber = z.number().int().min(1)

export const history = {
  status: procedure.input(inPlan).output(historyStatusSchema),
  /** Everybody's acts, newest first. */
  list: procedure
    .input(
      inPlan.extend({
        before: actNumber.nullable().default(null),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(historyPageSchema),
  /** Takes this device's newest act back, or all of its acts down to that one. */
  undo: procedure.input(inPlan.extend({ downTo: actNumber.optional() })).output(stepResultSchema),
  /** Brings back the oldest act taken back, or all of them up to that one. */
  redo: procedure.input(inPlan.extend({ upTo: actNumber.optional() })).output(stepResultSchema),
  /** Newest first. */
  activity: procedure
    .input(
      inPlan.extend({
        entity: entitySchema,
        entityId: idSchema,
        limit: z.number().int().min(1).max(500).default(50),
      }),
    )
    .output(
      z.array(
        z.object({
          seq: z.number().int(),
          at: z.number(),
          person: z.string(),
          op: z.string(),
          field: z.string().nullable(),
          value: z.json(),
        }),
      ),
    ),
}
