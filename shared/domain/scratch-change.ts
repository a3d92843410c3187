import { z } from 'zod'
import { cardKindSchema, elementSchema } from './card.ts'
import { progressSchema } from './column.ts'
import { momentSchema } from './moment.ts'
import { tacticWeightSchema, targetSchema, weightSchema } from './plan.ts'
import { idSchema, titleSchema, valueSetSchema } from './text.ts'

/** Most changes that one scratch copy has, and most cards that one of them takes. */
export const MOST_CHANGES = 2_000
const MOST_CARDS = 50_000

/** What the thing was called, for a sentence about it when it is gone; empty where there are several. */
const named = titleSchema.default('')
const cardIds = z
  .array(idSchema)
  .min(1)
  .max(MOST_CARDS)
  .refine((ids) => new Set(ids).size === ids.length, 'no card may stand twice')
const beforeId = idSchema.nullable().default(null)

/** A card that is only imagined: what of it a score depends on. */
export const imaginedCardSchema = z.object({
  kind: cardKindSchema,
  title: titleSchema,
  moment: momentSchema,
  topics: valueSetSchema,
  channels: valueSetSchema,
  tactics: valueSetSchema,
  elements: z.array(elementSchema).max(3),
  /** The check that it fixes. */
  checkId: idSchema.nullable(),
})
export type ImaginedCard = z.infer<typeof imaginedCardSchema>

/**
 * One change of a scratch copy of a plan. The first five are what people do to cards and topics, the
 * others set one figure of the plan each. A card that is only imagined has an id of the scratch copy's
 * own (`add`), by which other changes may speak of it.
 */
export const scratchChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('move'),
    cardIds,
    named,
    moment: momentSchema,
    columnId: idSchema,
    beforeId,
  }),
  z.object({
    kind: z.literal('add'),
    cardId: idSchema,
    card: imaginedCardSchema,
    columnId: idSchema,
    beforeId,
  }),
  z.object({ kind: z.literal('remove'), cardIds, named }),
  z.object({
    kind: z.literal('answer'),
    cardId: idSchema,
    topicId: idSchema,
    answers: z.boolean(),
    named,
    topicNamed: named,
  }),
  z.object({ kind: z.literal('sort'), topicId: idSchema, moment: momentSchema, named }),
  z.object({ kind: z.literal('moment-weight'), moment: momentSchema, value: weightSchema }),
  z.object({
    kind: z.literal('pillar-weight'),
    moment: momentSchema,
    /** 0 be there, 1 be useful, 2 be quick. */
    pillar: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    value: weightSchema,
  }),
  z.object({ kind: z.literal('target'), moment: momentSchema, value: targetSchema }),
  z.object({ kind: z.literal('progress'), columnId: idSchema, value: progressSchema, named }),
  z.object({
    kind: z.literal('tactic'),
    tacticId: idSchema,
    weight: tacticWeightSchema,
    off: z.boolean(),
    named,
  }),
])
export type ScratchChange = z.infer<typeof scratchChangeSchema>
export type ScratchChangeOf<K extends ScratchChange['kind']> = Extract<ScratchChange, { kind: K }>

/** The changes of a scratch copy in the order in which they were made. */
export const scratchChangesSchema = z.array(scratchChangeSchema).max(MOST_CHANGES)
