import { z } from 'zod'
import { MOVER_CHANGES, MOVER_KINDS } from '../coverage/movers.ts'
import { FORMULA_VERSION } from '../coverage/types.ts'
import { isoDateSchema } from '../domain/iso-date.ts'
import { byMomentSchema } from '../domain/moment.ts'
import { inPlan, procedure } from './base.ts'

const score = z.number().min(0).max(100)
const measure = z.number().min(0).max(1).nullable()
const seq = z.number().int().min(1)

/** `PlanScore` of shared/coverage. */
const planScoreSchema = z.object({
  formula: z.literal(FORMULA_VERSION),
  today: isoDateSchema,
  overall: score,
  moments: byMomentSchema(
    z.object({
      score,
      low: score,
      high: score,
      measured: z.number().min(0).max(1),
      pillars: z.object({ there: measure, useful: measure, quick: measure }),
      parts: z.object({ demand: measure, reach: measure, tactics: measure, persuasion: measure }),
    }),
  ),
})

/** A plan as it stood after change `seq` (left out: at the end of the day, or now), scored on the day. */
export const standpointSchema = z.object({ day: isoDateSchema, seq: seq.optional() })
export type StandpointInput = z.infer<typeof standpointSchema>

export const trendPointSchema = z.object({
  day: isoDateSchema,
  /** The change after which the plan stood so. */
  seq,
  overall: score,
  moments: byMomentSchema(z.object({ score, low: score, high: score })),
})
export type TrendPoint = z.infer<typeof trendPointSchema>

export const milestoneSchema = z.discriminatedUnion('kind', [
  /** An import that stands: `count` keywords added or updated, `subject` the phrase of a single one. */
  z.object({
    kind: z.literal('import'),
    day: isoDateSchema,
    subject: z.string(),
    count: z.number().int(),
  }),
  /** Cards that went live on a day; titles of the first few. */
  z.object({
    kind: z.literal('launch'),
    day: isoDateSchema,
    count: z.number().int(),
    titles: z.array(z.string()),
  }),
])
export type Milestone = z.infer<typeof milestoneSchema>

const pointsSchema = z.object({ points: z.number(), moments: byMomentSchema(z.number()) })

export const moverSchema = pointsSchema.extend({
  kind: z.enum(MOVER_KINDS),
  id: z.string(),
  title: z.string(),
  change: z.enum(MOVER_CHANGES),
  fields: z.array(z.string()),
})

const standingSchema = z.object({ day: isoDateSchema, seq, score: planScoreSchema })

export type PastScore = z.infer<typeof standingSchema>

export const comparisonSchema = z.object({
  from: standingSchema,
  to: standingSchema,
  /** Those that moved most first; their points and those of `others` add up to the difference. */
  movers: z.array(moverSchema),
  /** Those that moved least and are not listed. */
  others: pointsSchema.extend({ count: z.number().int() }),
})
export type PlanComparison = z.infer<typeof comparisonSchema>

/** `GrownTopic` of shared/domain. */
const grownTopicSchema = z.object({
  topicId: z.string(),
  /** Monthly searches. */
  before: z.number().min(0),
  now: z.number().min(0),
})

/** Most things that a comparison lists. */
export const MOST_MOVERS = 500

export const trend = {
  /** The score over time: one point a day that has one, the last one of now, oldest first. */
  line: procedure.input(inPlan).output(
    z.object({
      /** The day the plan was made here; nothing is known of before. */
      began: isoDateSchema,
      points: z.array(trendPointSchema),
      /** Days whose score is still to be worked out from the log: ask again. */
      missing: z.number().int(),
      /** Oldest first. */
      milestones: z.array(milestoneSchema),
    }),
  ),
  /** The score of the plan as it stood then; INVALID for a day before the plan or after today. */
  scoreOf: procedure.input(inPlan.extend({ at: standpointSchema })).output(standingSchema),
  /** Topics that are searched half as much again as up to 90 days ago (`GROWTH_DAYS`), or more. */
  grownTopics: procedure.input(inPlan).output(z.array(grownTopicSchema)),
  /** What moved the score from one day to another; INVALID for a day before the plan or after today. */
  compare: procedure
    .input(inPlan.extend({ from: standpointSchema, to: standpointSchema }))
    .output(comparisonSchema),
}
