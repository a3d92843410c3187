import { z } from 'zod'
import { cardKindSchema, elementSchema } from '../domain/card.ts'
import { scheduleSchema } from '../domain/message.ts'
import { PLACE_CHECKS } from '../domain/place.ts'
import { pathSchema } from '../domain/plan.ts'
import { momentSchema, MOMENTS } from '../domain/moment.ts'
import { lifeStageSchema } from '../domain/stage.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { signSchema } from './action-plan-schema.ts'

const sentence = titleSchema.min(1)

/** One text in every language of the product. */
export const localisedSchema = z.strictObject({ en: sentence, 'zh-CN': sentence, ru: sentence })
export type Localised = z.infer<typeof localisedSchema>

const entry = z.strictObject({ id: idSchema, title: localisedSchema })

/** What is wrong beyond the shape, for those who say it in a person's language. */
export type Flaw = 'twice' | 'unknown-id' | 'not-the-moments'
const flaw = (what: Flaw, path: (string | number)[], message: string) =>
  ({ code: 'custom', path, message, params: { what } }) as const

/** A list in which no id stands twice. */
function listOf<T extends z.ZodType<{ id: string }>>(item: T) {
  return z
    .array(item)
    .min(1)
    .superRefine((all, ctx) => {
      const seen = new Set<string>()
      for (const [i, { id }] of all.entries()) {
        if (seen.has(id)) ctx.addIssue(flaw('twice', [i, 'id'], 'an id stands twice'))
        seen.add(id)
      }
    })
}

export const momentFactsSchema = entry.extend({
  id: momentSchema,
  wish: localisedSchema,
  shopper: localisedSchema,
  answer: localisedSchema,
})
export const momentsSchema = listOf(momentFactsSchema).superRefine((all, ctx) => {
  if (MOMENTS.every((moment, i) => all[i]?.id === moment)) return
  ctx.addIssue(flaw('not-the-moments', [], 'the four moments stand in the order of the funnel'))
})

export const tacticFactsSchema = entry.extend({
  moment: momentSchema,
  weight: z.number().int().min(1).max(3),
  /** Kinds of cards that usually carry the tactic out; the usual one first. */
  kinds: z.array(cardKindSchema).min(1),
  /** True for the personalisation tactics, which fit any moment; `moment` is where they start. */
  anyMoment: z.boolean(),
  /** Where it is usually carried out. */
  channels: z.array(idSchema).min(1),
  /** What it brings to a decision. */
  elements: z.array(elementSchema).min(1),
  /** Stages of the life cycle at which it meets the shopper. */
  stages: z.array(idSchema).min(1),
  /** The check that a card of it fixes. */
  check: idSchema.optional(),
  why: localisedSchema,
  /** What there is to do, in the words of a card's checklist. */
  checklist: z.array(localisedSchema).min(3).max(6),
  /** Of a tactic that uses what is known about a person. */
  personal: z
    .strictObject({
      data: z.array(z.strictObject({ what: localisedSchema, consent: localisedSchema })).min(1),
      risks: z.array(localisedSchema).min(1),
      start: localisedSchema,
    })
    .optional(),
})
export const tacticsSchema = listOf(tacticFactsSchema)

export const channelFactsSchema = entry.extend({
  moments: z.array(momentSchema).min(1).max(4),
  /** Life-cycle stages that the channel serves beside its moments. */
  also: z.array(idSchema),
  tools: localisedSchema,
})
export const channelsSchema = listOf(channelFactsSchema)

export const stageFactsSchema = entry.extend({
  /** True for the two stages that follow the six of the mobile shopping life cycle. */
  retention: z.boolean(),
  moment: momentSchema,
  happens: localisedSchema,
  reach: localisedSchema,
})
export const stagesSchema = listOf(stageFactsSchema)

export const pathsSchema = z.strictObject({
  elements: listOf(entry.extend({ id: elementSchema, why: localisedSchema })),
  paths: listOf(
    entry.extend({
      id: pathSchema,
      order: z.array(elementSchema).length(3),
      for: localisedSchema,
    }),
  ),
  advice: localisedSchema,
})

export const triggerSchema = entry.extend({
  moment: momentSchema,
  stage: idSchema,
  /** What it is to do: one of the goals beside. */
  goal: idSchema,
  schedule: scheduleSchema,
  /** Where it is best sent. */
  channels: z.array(idSchema).min(1),
  elements: z.array(elementSchema).min(1),
  /** The tactic that it carries out; `null`: none. */
  tactic: idSchema.nullable(),
  when: localisedSchema,
  /** Of an e-mail. */
  subject: localisedSchema,
  /** A ready text; the sender fills in what stands in `{{…}}`. */
  template: localisedSchema,
})
export const messagingSchema = z.strictObject({
  goals: listOf(entry),
  steps: z.array(localisedSchema),
  rules: z.array(localisedSchema),
  /** What texts may have in `{{…}}`, each with an example as long as it usually is. */
  placeholders: listOf(entry.extend({ example: z.union([sentence, localisedSchema]) })),
  /** What is to be done before a message goes out. */
  checklist: z.array(localisedSchema),
  triggers: listOf(triggerSchema),
})

export const checkFactsSchema = entry.extend({
  moment: momentSchema,
  severity: z.number().int().min(1).max(3),
  /** How to test it, step by step. */
  howTo: z.array(localisedSchema).min(1),
  /** What counts as a pass. */
  passes: localisedSchema,
  why: localisedSchema,
  /** What to do about a fail: a card's title and checklist. */
  fix: z.strictObject({ title: localisedSchema, steps: z.array(localisedSchema).min(1) }),
})
export const checksSchema = listOf(checkFactsSchema)

/** What should be known of a place, each with why it matters. */
export const placeFactsSchema = entry.extend({ id: z.enum(PLACE_CHECKS), why: localisedSchema })
export const placesSchema = listOf(placeFactsSchema)

const caseSchema = z.strictObject({
  id: idSchema,
  brand: sentence,
  moment: momentSchema,
  source: idSchema,
  /** Tactics that it shows at work. */
  tactics: z.array(idSchema),
  text: localisedSchema,
})
const figureSchema = z.strictObject({
  id: idSchema,
  value: sentence,
  /** `null`: about no single moment. */
  moment: momentSchema.nullable(),
  source: idSchema,
  /** Tactics that it speaks for. */
  tactics: z.array(idSchema),
  text: localisedSchema,
})
export const evidenceSchema = z
  .strictObject({
    /** `name` stays as it is in every language. */
    sources: listOf(z.strictObject({ id: idSchema, name: sentence, about: localisedSchema })),
    cases: listOf(caseSchema),
    figures: listOf(figureSchema),
  })
  .superRefine(({ sources, cases, figures }, ctx) => {
    const known = new Set(sources.map(({ id }) => id))
    for (const [list, facts] of Object.entries({ cases, figures })) {
      for (const [i, { source }] of facts.entries()) {
        if (known.has(source)) continue
        ctx.addIssue(flaw('unknown-id', [list, i, 'source'], 'no source of the list'))
      }
    }
  })

export const actionPlansSchema = listOf(
  entry.extend({
    for: localisedSchema,
    steps: listOf(entry.extend({ how: localisedSchema, signs: z.array(signSchema) })),
  }),
)

/** Journeys to start from. A stage without a step is no part of the journey. */
export const journeysSchema = listOf(
  entry.extend({
    for: localisedSchema,
    steps: z
      .array(
        z.strictObject({
          stage: lifeStageSchema,
          channel: idSchema.nullable(),
          title: localisedSchema,
        }),
      )
      .min(1),
  }),
)

/** What a plan may be for, and the moments that it leans on. */
export const goalsSchema = listOf(
  entry.extend({ why: localisedSchema, moments: z.array(momentSchema).min(1) }),
)

export const workflowSchema = listOf(entry.extend({ progress: z.number().min(0).max(1) }))
