import { z } from 'zod'
import { idSchema, titleSchema } from './text.ts'

/** The steps of the guided set-up of a plan, in their order. */
export const SETUP_STEPS = [
  'plan',
  'goal',
  'path',
  'channels',
  'targets',
  'keywords',
  'gaps',
  'cards',
] as const
export const setupStepSchema = z.enum(SETUP_STEPS)
export type SetupStep = z.infer<typeof setupStepSchema>

export const setupStateSchema = z.enum(['done', 'skipped'])
export type SetupState = z.infer<typeof setupStateSchema>

/** How far the guided set-up of a plan is. `finished`: it asks for nothing more. */
export const setupSchema = z.object({
  steps: z.partialRecord(setupStepSchema, setupStateSchema),
  finished: z.boolean(),
})
export type Setup = z.infer<typeof setupSchema>

/** What people say of a step of an action plan. */
export const tickSchema = z.object({
  /** By hand; counts where the studio cannot see for itself. */
  done: z.boolean(),
  note: titleSchema,
})
export type Tick = z.infer<typeof tickSchema>

/** By the id of the step. */
export const ticksSchema = z.record(idSchema, tickSchema)
export type Ticks = z.infer<typeof ticksSchema>

export const NO_SETUP: Setup = { steps: {}, finished: false }

/** The first step that is neither done nor skipped; `null`: none is left. */
export function nextSetupStep({ steps }: Setup): SetupStep | null {
  return SETUP_STEPS.find((step) => steps[step] === undefined) ?? null
}

/**
 * With a step in another state; `null`: as if it had never been looked at, which opens a set-up again
 * that was finished.
 */
export function withSetupStep(setup: Setup, step: SetupStep, state: SetupState | null): Setup {
  const { [step]: before, ...others } = setup.steps
  if (state === null) return { steps: others, finished: setup.finished && before === undefined }
  const steps = { ...others, [step]: state }
  return { steps, finished: setup.finished || nextSetupStep({ ...setup, steps }) === null }
}
