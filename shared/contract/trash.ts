import { z } from 'zod'
import { entitySchema } from '../merge/change.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'
import { actLabelSchema } from './history.ts'

/** A deleted thing that can be had back. */
export const trashEntrySchema = z.object({
  kind: entitySchema,
  /** The thing's id; for keywords that of the act that removed them together. */
  id: idSchema,
  title: z.string(),
  /** When it was deleted, in milliseconds since 1970, by whom, and by which act. */
  at: z.number(),
  person: z.string(),
  by: actLabelSchema,
  /** More than one only for keywords. */
  count: z.number().int(),
})
export type TrashEntry = z.infer<typeof trashEntrySchema>

export const trash = {
  /** Newest first. Nothing ever leaves it but by being restored: the change log keeps everything. */
  list: procedure
    .input(
      inPlan.extend({
        /** A part of the title or of a keyword, in any case. */
        search: z.string().max(500).default(''),
        kind: z.union([entitySchema, z.literal('any')]).default('any'),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        /** How many match, of all kinds asked for. */
        total: z.number().int(),
        /** How many match by kind, whatever kind is asked for. */
        kinds: z.array(z.object({ kind: entitySchema, count: z.number().int() })),
        entries: z.array(trashEntrySchema),
      }),
    ),
  /**
   * Brings things back as one act that can be undone: a topic with the keywords that went with it, a
   * card of a column that is gone at the end of the first column. What is no longer in the trash is
   * passed over.
   */
  restore: procedure
    .input(
      inPlan.extend({
        items: z
          .array(z.object({ kind: entitySchema, id: idSchema }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(done.extend({ restored: z.number().int() })),
}
