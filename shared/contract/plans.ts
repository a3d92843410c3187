import { z } from 'zod'
import { localeSchema, pathSchema, planSettingsSchema } from '../domain/plan.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

export const planSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  client: z.string(),
  /** Milliseconds since 1970 of the last change. */
  changedAt: z.number(),
  /** A sentence's code when the file cannot be opened for writing. */
  trouble: z.enum(['none', 'from-the-future', 'damaged']),
})
export type PlanSummary = z.infer<typeof planSummarySchema>

export const starterSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  about: z.string(),
  path: pathSchema,
  topics: z.number().int(),
  cards: z.number().int(),
})

/** A starter plan that a person broke: it is left out. */
export const starterProblemSchema = z.object({
  file: z.string(),
  /** From 1; `null`: nobody can tell. */
  line: z.number().int().min(1).nullable(),
  /** Where in the file; empty when it is no JSON at all. */
  key: z.string(),
})
export type StarterProblem = z.infer<typeof starterProblemSchema>

export const plans = {
  list: procedure.output(z.array(planSummarySchema)),
  /**
   * A new plan with the playbook's workflow, channels, tactics and checks. `starter`: with all that the
   * starter plan of that id holds, its own path included; NOT_FOUND where there is none. `guided`: its
   * guided set-up is begun.
   */
  create: procedure
    .input(
      z.object({
        name: titleSchema.min(1),
        client: titleSchema.default(''),
        locale: localeSchema.default('en'),
        path: pathSchema.default('search'),
        starter: idSchema.optional(),
        guided: z.boolean().default(false),
      }),
    )
    .output(inPlan),
  /** The starter plans that a new plan may begin with, told in a language. */
  starters: procedure.input(z.object({ locale: localeSchema })).output(
    z.object({
      starters: z.array(starterSummarySchema),
      problems: z.array(starterProblemSchema),
    }),
  ),
  /** Opens the sample plan, making it from resources/ when the library has none. */
  openSample: procedure.output(inPlan),
  /** Moves the plan's file to the library's trash folder. */
  remove: procedure.input(inPlan).output(z.object({})),
  updateSettings: procedure
    .input(inPlan.extend({ patch: planSettingsSchema.omit({ extra: true }).partial() }))
    .output(done),
  /** Reads a plan JSON file (formats.md §2). A plan of the same id gets a new id beside it. */
  importJson: procedure.input(z.object({ file: z.file() })).output(inPlan),
  exportJson: procedure.input(inPlan).output(z.file()),
}
