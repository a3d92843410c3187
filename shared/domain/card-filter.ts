import { z } from 'zod'
import { BANDS } from '../coverage/bands.ts'
import { CARD_KINDS, ELEMENTS } from './card.ts'
import { MOMENTS } from './moment.ts'
import { idSchema, LIMITS } from './text.ts'

/** `late`: due before today and not live; `this-week`: Monday to Sunday; `next-14-days`: from today. */
export const DUE_STATES = ['late', 'this-week', 'next-14-days', 'none'] as const
export type DueState = (typeof DUE_STATES)[number]
export const RIGHTS_STATES = ['ending-soon', 'ended'] as const
export type RightsState = (typeof RIGHTS_STATES)[number]
export const ARCHIVED_STATES = ['without', 'with', 'only'] as const
export type ArchivedState = (typeof ARCHIVED_STATES)[number]

/** In a list of labels or ids: those that have none of that field. */
export const NONE = ''

const one = <const T extends readonly string[]>(values: T) => z.array(z.enum(values)).max(100)
const labels = z.array(z.string().max(LIMITS.title)).max(LIMITS.values)

/**
 * Which cards to show. An empty list asks for nothing; several values of one list are alternatives,
 * several lists must all fit. `NONE` in a list of labels stands for cards without any.
 */
export const cardFilterSchema = z.object({
  /** Every word must be found in title, owner, tags, address, or the titles of answered topics. */
  text: z.string().max(1_000),
  moments: one(MOMENTS),
  kinds: one(CARD_KINDS),
  columns: z.array(idSchema).max(LIMITS.values),
  owners: labels,
  channels: labels,
  tactics: labels,
  elements: one([...ELEMENTS, NONE]),
  stages: labels,
  audiences: labels,
  products: labels,
  markets: labels,
  tags: labels,
  /** Ids of answered topics. */
  topics: labels,
  due: one(DUE_STATES),
  /** Bands of a card's strength, in percent, as of a score. */
  strength: one(BANDS),
  rights: one(RIGHTS_STATES),
  /** Aged past its shelf life. */
  stale: z.boolean(),
  /** Belongs to a check that fails. */
  failingCheck: z.boolean(),
  archived: z.enum(ARCHIVED_STATES),
})
export type CardFilter = z.infer<typeof cardFilterSchema>

export const NO_FILTER: CardFilter = {
  text: '',
  moments: [],
  kinds: [],
  columns: [],
  owners: [],
  channels: [],
  tactics: [],
  elements: [],
  stages: [],
  audiences: [],
  products: [],
  markets: [],
  tags: [],
  topics: [],
  due: [],
  strength: [],
  rights: [],
  stale: false,
  failingCheck: false,
  archived: 'without',
}
export const FILTER_FIELDS = Object.keys(NO_FILTER) as (keyof CardFilter)[]

/** A filter as a view keeps it: only what it asks for; conditions of a newer version stay. */
export const savedFilterSchema = cardFilterSchema.partial().catchall(z.json())
export type SavedFilter = z.infer<typeof savedFilterSchema>

/** A saved filter made whole; what is missing, unknown or not understood asks for nothing. */
export function readFilter(saved: unknown): CardFilter {
  const fields = typeof saved === 'object' && saved !== null ? (saved as SavedFilter) : {}
  const filter: Record<string, unknown> = { ...NO_FILTER }
  for (const field of FILTER_FIELDS) {
    const read = cardFilterSchema.shape[field].safeParse(fields[field])
    if (read.success) filter[field] = read.data
  }
  return filter as CardFilter
}

/** What a view keeps of a filter: the conditions that ask for something. */
export function savedFilterOf(filter: CardFilter): SavedFilter {
  const asked = FILTER_FIELDS.filter((field) => asks(filter, field))
  return Object.fromEntries(asked.map((field) => [field, filter[field]])) as SavedFilter
}

/** Whether a condition asks for anything. */
export function asks(filter: CardFilter, field: keyof CardFilter): boolean {
  const value = filter[field]
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'string' && field === 'text'
    ? value.trim() !== ''
    : value !== NO_FILTER[field]
}

export function isNoFilter(filter: CardFilter): boolean {
  return !FILTER_FIELDS.some((field) => asks(filter, field))
}

/** Whether two filters ask for the same, in whatever order their values stand. */
export function sameFilter(a: CardFilter, b: CardFilter): boolean {
  return FILTER_FIELDS.every((field) => plain(a[field]) === plain(b[field]))
}

const plain = (value: CardFilter[keyof CardFilter]): string =>
  JSON.stringify(Array.isArray(value) ? value.map(String).toSorted(byCodeUnit) : value)

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
