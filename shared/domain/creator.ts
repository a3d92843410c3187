import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { idSchema, LIMITS, valueSetSchema } from './text.ts'

const MOST_OF_A_LIST = 100
const short = z.string().max(500)

/** An account of a person; `audience`: followers or readers, `null` where nobody has looked. */
export const creatorPlatformSchema = z.object({
  platform: short,
  handle: short,
  url: z.string().max(LIMITS.url),
  audience: z.number().int().min(0).max(1e10).nullable(),
})
export type CreatorPlatform = z.infer<typeof creatorPlatformSchema>

/** What a person asks for: an amount of a currency (ISO 4217) for a post, a day, a month … */
export const creatorRateSchema = z.object({
  amount: z.number().min(0).max(1e9),
  currency: z.string().regex(/^[A-Z]{3}$/),
  per: short,
})
export type CreatorRate = z.infer<typeof creatorRateSchema>

/** Whether the person agreed that what is known of them is kept. */
export const CONSENTS = ['not-asked', 'asked', 'given', 'withdrawn'] as const
export const consentSchema = z.object({
  state: z.enum(CONSENTS),
  /** The day of it; `null`: not noted. */
  on: isoDateSchema.nullable(),
})
export type Consent = z.infer<typeof consentSchema>

const text = z.string().max(LIMITS.title)

export const creatorFields = z.object({
  name: text.min(1).regex(/\S/),
  platforms: z.array(creatorPlatformSchema).max(MOST_OF_A_LIST),
  languages: valueSetSchema,
  rates: z.array(creatorRateSchema).max(MOST_OF_A_LIST),
  email: short,
  phone: short,
  /** How else to reach the person: an agent, a postal address. */
  contact: text,
  notes: text,
  consent: consentSchema,
})

/** A person who makes content for the brand: a creator (KOL), or a customer whose own was used. */
export const creatorSchema = creatorFields.extend({
  id: idSchema,
  extra: z.record(z.string(), z.json()),
})
export type Creator = z.infer<typeof creatorSchema>
export type CreatorFields = z.infer<typeof creatorFields>

export const creatorPatchSchema = creatorFields.partial()
export type CreatorPatch = z.infer<typeof creatorPatchSchema>

/** A new person: a name is needed, the rest starts empty. */
export const creatorDraftSchema = creatorPatchSchema.required({ name: true })
export type CreatorDraft = z.infer<typeof creatorDraftSchema>

export const CREATOR_SET_FIELDS = ['languages'] as const satisfies readonly (keyof Creator)[]

/** Somebody of whom nothing but the name is known yet. */
export const EMPTY_CREATOR: Omit<Creator, 'id' | 'name'> = {
  platforms: [],
  languages: [],
  rates: [],
  email: '',
  phone: '',
  contact: '',
  notes: '',
  consent: { state: 'not-asked', on: null },
  extra: {},
}

/** What goes when somebody's contact data is erased, with what stands there then. */
export const WITHOUT_CONTACT = { email: '', phone: '', contact: '', notes: '' } as const

export const hasContact = (creator: Pick<Creator, keyof typeof WITHOUT_CONTACT>): boolean =>
  Object.keys(WITHOUT_CONTACT).some(
    (field) => creator[field as keyof typeof WITHOUT_CONTACT] !== '',
  )

/** Whether a text can be an e-mail address: nothing is sent, so only a slip is looked for. */
export const isEmail = (value: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)

/** Whether a text can be a phone number: digits with what is written between them. */
export const isPhone = (value: string): boolean =>
  /^[+\d\s().\-/]+(?:(?:ext|x|доб)\.?\s*\d+)?$/i.test(value) && value.replace(/\D/g, '').length >= 5

/** The followers of all accounts whose size is known, and of how many it is not. */
export function audienceOf({ platforms }: Pick<Creator, 'platforms'>): {
  known: number
  unknown: number
} {
  const sizes = platforms.map(({ audience }) => audience)
  return {
    known: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    unknown: sizes.filter((size) => size === null).length,
  }
}
