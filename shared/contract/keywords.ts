import { z } from 'zod'
import { keywordSchema } from '../domain/keyword.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

export const keywordQuerySchema = z.object({
  topicId: idSchema.nullable().default(null),
  /** Phrases that contain this text; empty: all. */
  search: z.string().max(500).default(''),
  moment: z.union([momentSchema, z.literal('unclear'), z.literal('any')]).default('any'),
  sort: z.enum(['volume', 'phrase']).default('volume'),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1_000).default(200),
})

export const keywords = {
  list: procedure
    .input(inPlan.extend({ query: keywordQuerySchema }))
    .output(z.object({ total: z.number().int(), keywords: z.array(keywordSchema) })),
  /**
   * Sets the moment of keywords by hand (`null`: unclear); they move to a topic of that moment:
   * one of the same title when there is one, else a new one.
   */
  setMoment: procedure
    .input(
      inPlan.extend({
        keywordIds: z.array(idSchema).min(1).max(100_000),
        moment: momentSchema.nullable(),
      }),
    )
    .output(done),
  /** Moves keywords to another topic and takes over its moment. */
  moveToTopic: procedure
    .input(inPlan.extend({ keywordIds: z.array(idSchema).min(1).max(100_000), topicId: idSchema }))
    .output(done),
  remove: procedure
    .input(inPlan.extend({ keywordIds: z.array(idSchema).min(1).max(100_000) }))
    .output(done),
}
