import { z } from 'zod'
import { audienceCapsSchema, capSchema } from './message-caps.ts'
import { byMomentSchema, momentSchema } from './moment.ts'
import { quietHoursSchema } from './quiet-hours.ts'
import { setupSchema, ticksSchema } from './setup.ts'
import { idSchema, titleSchema } from './text.ts'

/** Decision paths: search, interest and social commerce order need, touchpoint and trust differently. */
export const PATHS = ['search', 'interest', 'social'] as const
export const pathSchema = z.enum(PATHS)
export type DecisionPath = z.infer<typeof pathSchema>

export const channelSchema = z.object({
  id: idSchema,
  title: titleSchema,
  /** The moments this channel is expected to serve. */
  moments: z.array(momentSchema).max(4),
})
export type Channel = z.infer<typeof channelSchema>

export const tacticWeightSchema = z.number().min(1).max(3)

export const tacticSchema = z.object({
  id: idSchema,
  moment: momentSchema,
  title: titleSchema,
  weight: tacticWeightSchema,
  /** Switched off: not in force, counts nowhere. */
  off: z.boolean(),
  /** Why it is off. */
  reason: titleSchema.optional(),
  /** What the team says of it. */
  note: titleSchema.optional(),
})
export type Tactic = z.infer<typeof tacticSchema>

/** What a pillar weighs in its moment, and a moment in its plan. */
export const weightSchema = z.number().min(0).max(1_000)

/** Weights of be there, be useful, be quick; at least one above zero. */
export const pillarWeightsSchema = z
  .tuple([weightSchema, weightSchema, weightSchema])
  .refine((w) => w[0] + w[1] + w[2] > 0, 'at least one pillar needs a weight above zero')
export type PillarWeights = z.infer<typeof pillarWeightsSchema>

export const momentWeightsSchema = byMomentSchema(weightSchema).refine(
  (w) => w.know + w.go + w.do + w.buy > 0,
  'at least one moment needs a weight above zero',
)

export const targetSchema = z.number().min(0).max(100)

export const LOCALES = ['en', 'zh-CN', 'ru'] as const
export const localeSchema = z.enum(LOCALES)
export type Locale = z.infer<typeof localeSchema>

export const planSettingsSchema = z.object({
  name: titleSchema.min(1),
  client: titleSchema,
  /** Language of the plan's own defaults and of its report. */
  locale: localeSchema,
  /** ISO 4217 code. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  path: pathSchema,
  goal: titleSchema,
  channels: z.array(channelSchema).max(200),
  tactics: z.array(tacticSchema).max(500),
  pillarWeights: byMomentSchema(pillarWeightsSchema),
  momentWeights: momentWeightsSchema,
  /** Score each moment aims at, 0 to 100. */
  targets: byMomentSchema(targetSchema),
  /** `null`: the plan was not begun by the guided set-up, or it was put away. */
  setup: setupSchema.nullable(),
  /** What people say of the steps of the action plans. */
  ticks: ticksSchema,
  /** Most messages a week for one person of an audience, where that has no cap of its own. */
  weeklyCap: capSchema,
  audienceCaps: audienceCapsSchema,
  /** When no message goes out; `null`: one may go out at any time. */
  quietHours: quietHoursSchema.nullable(),
  extra: z.record(z.string(), z.json()),
})
export type PlanSettings = z.infer<typeof planSettingsSchema>

/** Defaults of coverage-model §4. */
export const DEFAULT_PILLAR_WEIGHTS: PlanSettings['pillarWeights'] = {
  know: [0.45, 0.4, 0.15],
  go: [0.45, 0.3, 0.25],
  do: [0.3, 0.55, 0.15],
  buy: [0.25, 0.25, 0.5],
}
export const DEFAULT_MOMENT_WEIGHTS: PlanSettings['momentWeights'] = {
  know: 1,
  go: 1,
  do: 1,
  buy: 1,
}
export const DEFAULT_TARGETS: PlanSettings['targets'] = { know: 70, go: 70, do: 70, buy: 70 }
