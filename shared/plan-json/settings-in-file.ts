import { z } from 'zod'
import { byMomentSchema, momentSchema } from '../domain/moment.ts'
import {
  localeSchema,
  pathSchema,
  pillarWeightsSchema,
  planSettingsSchema,
} from '../domain/plan.ts'
import { SETUP_STEPS, type SetupStep, setupStateSchema, tickSchema } from '../domain/setup.ts'
import { idSchema, LIMITS, titleSchema } from '../domain/text.ts'
import { messageSettingsInFile } from './message-settings.ts'

const settings = planSettingsSchema.shape

/** The file's `{ know, go, do, buy }` with any of the four left out. */
function perMoment<T extends z.ZodType>(value: T) {
  return z.looseObject(byMomentSchema(value).partial().shape)
}

const setupStepsInFile = Object.fromEntries(
  SETUP_STEPS.map((step) => [step, setupStateSchema.optional()]),
) as Record<SetupStep, z.ZodOptional<typeof setupStateSchema>>

const columnInFile = z.looseObject({
  id: idSchema.optional(),
  title: titleSchema.min(1).optional(),
  progress: z.number().min(0).max(1).optional(),
  limit: z.number().int().min(1).max(100_000).nullable().optional(),
})
const channelInFile = z.looseObject({
  id: idSchema.optional(),
  title: titleSchema.optional(),
  moments: z.array(momentSchema).optional(),
})
const tacticInFile = z.looseObject({
  id: idSchema.optional(),
  moment: momentSchema.optional(),
  title: titleSchema.optional(),
  weight: z.number().min(1).max(3).optional(),
  off: z.boolean().optional(),
  reason: titleSchema.optional(),
  note: titleSchema.optional(),
})

export const settingsInFile = z.looseObject({
  id: idSchema.nullable().optional(),
  name: settings.name,
  client: settings.client.optional(),
  locale: localeSchema.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected a currency code of three capital letters')
    .optional(),
  path: pathSchema.optional(),
  goal: settings.goal.optional(),
  workflow: z
    .array(columnInFile)
    .min(1, 'a plan needs at least one column')
    .max(LIMITS.values)
    .optional(),
  channels: z.array(channelInFile).max(200).optional(),
  tactics: z.array(tacticInFile).max(500).optional(),
  pillarWeights: perMoment(pillarWeightsSchema).optional(),
  momentWeights: perMoment(settings.momentWeights.shape.know).optional(),
  targets: perMoment(settings.targets.shape.know).optional(),
  setup: z
    .looseObject({
      steps: z.looseObject(setupStepsInFile).optional(),
      finished: z.boolean().optional(),
    })
    .nullable()
    .optional(),
  ticks: z.record(idSchema, z.looseObject(tickSchema.partial().shape)).optional(),
  ...messageSettingsInFile,
})
export type SettingsInFile = z.infer<typeof settingsInFile>
