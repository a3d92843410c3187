import { z } from 'zod'
import type { CardDraft } from './card.ts'
import type { Moment } from './moment.ts'
import { type LifeStage, LIFE_STAGES, lifeStageSchema } from './stage.ts'
import { idSchema, LIMITS, titleSchema, valueSetSchema } from './text.ts'
import { USUAL_KIND } from './usual-kind.ts'

const name = titleSchema.min(1).regex(/\S/)
const order = z.string().min(1).max(1_000)
const extra = z.record(z.string(), z.json())

export const journeyFields = z.object({
  title: name,
  /** One of the plan's audiences or other words; empty: nobody is named. */
  audience: titleSchema,
  note: titleSchema,
  /** Stages that are no part of this journey; one that holds a touchpoint is part of it all the same. */
  skipped: z.array(lifeStageSchema).max(LIFE_STAGES.length),
})

/** A shopper's way over the stages of the life cycle. */
export const journeySchema = journeyFields.extend({
  id: idSchema,
  /** Fractional key: journeys stand in the order of (order, id). */
  order,
  /** Keys of an imported plan that this version does not know; kept and written back. */
  extra,
})
export type Journey = z.infer<typeof journeySchema>
export type JourneyFields = z.infer<typeof journeyFields>

export const touchpointFields = z.object({
  stage: lifeStageSchema,
  title: name,
  /** A channel of the plan; `null`: none is named. */
  channel: idSchema.nullable(),
  note: titleSchema,
  /** What meets the shopper here. A set: two people's additions add up. */
  cards: valueSetSchema.max(LIMITS.values),
})

/** A step of a journey: where and by what the shopper is met. */
export const touchpointSchema = touchpointFields.extend({
  id: idSchema,
  journeyId: idSchema,
  /** Fractional key: the steps of a stage stand in the order of (order, id). */
  order,
  extra,
})
export type Touchpoint = z.infer<typeof touchpointSchema>
export type TouchpointFields = z.infer<typeof touchpointFields>

type InPath = { id: string; order: string; stage: LifeStage }

/** Steps as a shopper takes them: by stage, then by place. */
export function inPathOrder<T extends InPath>(touchpoints: readonly T[]): T[] {
  return touchpoints.toSorted(
    (a, b) =>
      LIFE_STAGES.indexOf(a.stage) - LIFE_STAGES.indexOf(b.stage) ||
      compare(a.order, b.order) ||
      compare(a.id, b.id),
  )
}

/** By code unit, as SQLite orders keys; never by locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The card that a step asks for: of its stage, channel and audience, in the moment of its stage. */
export function draftForStep(
  journey: Pick<Journey, 'audience'>,
  { title, stage, channel }: Pick<Touchpoint, 'title' | 'stage' | 'channel'>,
  moment: Moment,
): CardDraft {
  const audience = journey.audience.trim()
  return {
    kind: USUAL_KIND[moment],
    title,
    moment,
    stages: [stage],
    audiences: audience === '' ? [] : [audience],
    channels: channel === null ? [] : [channel],
  }
}
