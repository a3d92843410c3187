import { z } from 'zod'
import { cardKindSchema, elementSchema } from '../domain/card.ts'
import { messageFields, scheduleSchema } from '../domain/message.ts'
import { byMomentSchema, momentSchema } from '../domain/moment.ts'
import { momentWeightsSchema, pathSchema, targetSchema } from '../domain/plan.ts'
import { lifeStageSchema } from '../domain/stage.ts'
import { idSchema, LIMITS } from '../domain/text.ts'
import { localisedSchema } from '../playbook/schema.ts'

const ids = z.array(idSchema)
/** Keys of audiences or products of the starter. */
const named = z.record(idSchema, localisedSchema)
const lines = z.array(z.string().min(1).max(LIMITS.title)).min(1)
/** As many lines in each language as it takes to say it there. */
const linesInEach = z.strictObject({ en: lines, 'zh-CN': lines, ru: lines })

const starterTopicSchema = z.strictObject({
  id: idSchema,
  moment: momentSchema,
  title: localisedSchema,
  /** Typical phrases of each language. How often they are searched nobody knows before an import. */
  keywords: linesInEach,
  audiences: ids.default([]),
  products: ids.default([]),
})

const starterMessageSchema = z.strictObject({
  /** Of the playbook's messaging. */
  goal: idSchema,
  /** A trigger of the playbook by its id, or own words. */
  trigger: z.union([idSchema, localisedSchema]),
  schedule: scheduleSchema,
  /** Minutes. */
  replyTarget: messageFields.shape.replyTarget.default(null),
  /** Of an e-mail. */
  subject: localisedSchema.optional(),
  /** What the sender fills in stands in `{{…}}`. */
  text: localisedSchema,
})

const starterJourneySchema = z.strictObject({
  title: localisedSchema,
  /** A key of the starter's audiences. */
  audience: idSchema,
  skipped: z.array(lifeStageSchema),
  steps: z
    .array(
      z.strictObject({
        stage: lifeStageSchema,
        title: localisedSchema,
        channel: idSchema,
        /** Ids of the starter's cards. */
        cards: ids,
      }),
    )
    .min(1),
})

const starterCardSchema = z.strictObject({
  id: idSchema,
  kind: cardKindSchema,
  moment: momentSchema,
  title: localisedSchema,
  alsoServes: z.array(momentSchema).default([]),
  topics: ids,
  channels: ids.min(1),
  tactics: ids,
  elements: z.array(elementSchema).min(1),
  stages: ids.min(1),
  audiences: ids.default([]),
  products: ids.default([]),
  /** The check of the playbook that it fixes. */
  check: idSchema.nullable().default(null),
  checklist: linesInEach,
  message: starterMessageSchema.nullable().default(null),
})

/**
 * A good first plan for a trade (resources/starters/<id>.json) in every language of the product. It
 * speaks of channels, tactics, stages and checks of the playbook by their ids.
 */
export const starterSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  about: localisedSchema,
  goal: localisedSchema,
  path: pathSchema,
  /** The channels that the trade uses; the others are left out. Left out of one: as in the playbook. */
  channels: z
    .array(
      z.strictObject({
        id: idSchema,
        title: localisedSchema.optional(),
        moments: z.array(momentSchema).optional(),
      }),
    )
    .min(1),
  /** Tactics that do not suit the trade, and why. */
  off: z.array(z.strictObject({ tactic: idSchema, why: localisedSchema })),
  targets: byMomentSchema(targetSchema),
  momentWeights: momentWeightsSchema,
  audiences: named,
  products: named,
  topics: z.array(starterTopicSchema).min(1),
  cards: z.array(starterCardSchema).min(1),
  journey: starterJourneySchema,
})
export type Starter = z.infer<typeof starterSchema>
