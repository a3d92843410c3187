import { z } from 'zod'
import { momentSchema } from './moment.ts'
import { idSchema, titleSchema, valueSetSchema } from './text.ts'

/** The lenses that cards and topics both carry (coverage-model §5, "who and what for"). */
export const SHARED_LENS_FIELDS = ['audiences', 'products', 'markets', 'stages', 'tags'] as const
export type SharedLensField = (typeof SHARED_LENS_FIELDS)[number]

/** A group of keywords of one moment; `moment: null` waits in the unsorted row and counts nowhere. */
export const topicSchema = z.object({
  id: idSchema,
  title: titleSchema,
  moment: momentSchema.nullable(),
  audiences: valueSetSchema,
  products: valueSetSchema,
  markets: valueSetSchema,
  stages: valueSetSchema,
  tags: valueSetSchema,
  extra: z.record(z.string(), z.json()),
})
export type Topic = z.infer<typeof topicSchema>

/**
 * What a topic's keywords add up to, in monthly searches. `sum` counts a range as its geometric
 * middle, `low` and `high` take every range at its ends; unknown volumes add nothing to any of them.
 */
export const demandSchema = z.object({
  keywords: z.number().int().min(0),
  known: z.number().int().min(0),
  sum: z.number().min(0),
  low: z.number().min(0),
  high: z.number().min(0),
})
export type Demand = z.infer<typeof demandSchema>

/** A topic as the board and the score see it: without its keywords, with what they add up to. */
export const boardTopicSchema = topicSchema.extend({ demand: demandSchema })
export type BoardTopic = z.infer<typeof boardTopicSchema>
