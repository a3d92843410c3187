import { z } from 'zod'
import { linkSetSchema } from './card-link.ts'
import { isoDateSchema } from './iso-date.ts'
import { momentSchema } from './moment.ts'
import { rightsWindowSchema } from './rights.ts'
import { seriesSchema } from './series.ts'
import { idSchema, LIMITS, titleSchema, valueSetSchema } from './text.ts'

export const CARD_KINDS = ['guide', 'tutorial', 'creator', 'place', 'message', 'fix'] as const
export const cardKindSchema = z.enum(CARD_KINDS)
export type CardKind = z.infer<typeof cardKindSchema>

export const ELEMENTS = ['need', 'touchpoint', 'trust'] as const
export const elementSchema = z.enum(ELEMENTS)
export type Element = z.infer<typeof elementSchema>

/** Months until a live card of the kind starts to age; `null`: it never does (coverage-model §2). */
export const DEFAULT_SHELF_LIFE: Readonly<Record<CardKind, number | null>> = {
  guide: 12,
  tutorial: 18,
  place: 6,
  message: 12,
  creator: null,
  fix: null,
}

/** `kind`: the kind's default; `null`: none; a number: months. */
export const shelfLifeSchema = z.union([
  z.literal('kind'),
  z.number().positive().max(1_200),
  z.null(),
])
export type ShelfLife = z.infer<typeof shelfLifeSchema>

export const checklistItemSchema = z.object({
  text: z.string().max(LIMITS.title),
  done: z.boolean(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

/** Single-valued fields: the last writer of each wins. */
export const cardRegisters = z.object({
  kind: cardKindSchema,
  title: titleSchema,
  moment: momentSchema,
  columnId: idSchema,
  /** Fractional key: cards of one cell stand in the order of (order, id). */
  order: z.string().min(1).max(1_000),
  publishedOn: isoDateSchema.nullable(),
  refreshedOn: isoDateSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  shelfLifeMonths: shelfLifeSchema,
  /** Points or hours, as the team counts; `null`: not estimated. */
  effort: z.number().min(0).max(100_000).nullable(),
  owner: z.string().max(LIMITS.id).nullable(),
  url: z.string().max(LIMITS.url).nullable(),
  /** The check that this card fixes. */
  checkId: idSchema.nullable(),
  archived: z.boolean(),
  checklist: z.array(checklistItemSchema).max(LIMITS.values),
  rights: z.array(rightsWindowSchema).max(200),
  /** The series that the card was made with; `null`: it stands alone. */
  series: seriesSchema.nullable(),
  /** Keys of an imported plan that this version does not know; kept and written back. */
  extra: z.record(z.string(), z.json()),
})

/** Set-valued fields: each element is added or removed on its own. */
export const cardSets = z.object({
  alsoServes: z.array(momentSchema).max(4),
  topics: valueSetSchema,
  channels: valueSetSchema,
  tactics: valueSetSchema,
  elements: z.array(elementSchema).max(3),
  stages: valueSetSchema,
  audiences: valueSetSchema,
  products: valueSetSchema,
  markets: valueSetSchema,
  tags: valueSetSchema,
  /** What this card answers, supports and blocks: see card-link.ts. */
  links: linkSetSchema,
})
export type CardSetField = keyof typeof cardSets.shape

const setFields: Readonly<Record<CardSetField, true>> = {
  alsoServes: true,
  topics: true,
  channels: true,
  tactics: true,
  elements: true,
  stages: true,
  audiences: true,
  products: true,
  markets: true,
  tags: true,
  links: true,
}
export const CARD_SET_FIELDS = Object.keys(setFields) as CardSetField[]

export const cardSchema = z.object({ id: idSchema, ...cardRegisters.shape, ...cardSets.shape })
export type Card = z.infer<typeof cardSchema>

/** What a person may change in the card panel; place on the board changes by moving the card. */
export const cardPatchSchema = cardSchema
  .omit({ id: true, columnId: true, order: true, extra: true })
  .partial()
export type CardPatch = z.infer<typeof cardPatchSchema>

/** A new card: kind, title and moment are needed, the rest starts empty. */
export const cardDraftSchema = cardPatchSchema.required({ kind: true, title: true, moment: true })
export type CardDraft = z.infer<typeof cardDraftSchema>

/** Every field of a card but its id and place, at the value a new card starts with. */
export function emptyCardFields(): Omit<
  Card,
  'id' | 'kind' | 'title' | 'moment' | 'columnId' | 'order'
> {
  return {
    publishedOn: null,
    refreshedOn: null,
    dueOn: null,
    shelfLifeMonths: 'kind',
    effort: null,
    owner: null,
    url: null,
    checkId: null,
    archived: false,
    checklist: [],
    rights: [],
    series: null,
    extra: {},
    alsoServes: [],
    topics: [],
    channels: [],
    tactics: [],
    elements: [],
    stages: [],
    audiences: [],
    products: [],
    markets: [],
    tags: [],
    links: [],
  }
}
