import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import type { TriggerDays } from './rights-clock.ts'
import { idSchema, LIMITS } from './text.ts'

/** Made for the brand by a creator (KOL), or made by a user on their own (UGC). */
export const ASSET_ORIGINS = ['creator', 'ugc'] as const

/** What the post has to say of the deal; `none`: nothing. */
export const DISCLOSURES = ['ad', 'paid-partnership', 'gifted', 'affiliate', 'none'] as const
export type Disclosure = (typeof DISCLOSURES)[number]

const day = isoDateSchema.nullable()
const sum = z.number().min(0).max(1e9).nullable()
const text = z.string().max(LIMITS.title)

export const assetFields = z.object({
  /** Who made it; `null`: nobody of the register. */
  creatorId: idSchema.nullable(),
  origin: z.enum(ASSET_ORIGINS),
  platform: z.string().max(500),
  briefedOn: day,
  /** The product is on its way to the person. */
  sentOn: day,
  draftOn: day,
  approvedOn: day,
  /** The paid boost starts. When it was posted says its card: `publishedOn`. */
  boostedOn: day,
  /** The label that is needed; `null`: as `neededDisclosure` reads it from the deal. */
  disclosure: z.enum(DISCLOSURES).nullable(),
  disclosureSeenOn: day,
  /** Where it was seen, or by what proof. */
  disclosureSeenAt: text,
  /** In the plan's currency; `null`: not noted. */
  fee: sum,
  productValue: sum,
  boost: sum,
  /** How a user allowed the use of what they made. */
  permissionAskedOn: day,
  permissionAnsweredOn: day,
  permission: z.enum(['granted', 'refused']).nullable(),
  /** Their words, or a link to them. */
  permissionWords: text,
  permissionUrl: z.string().max(LIMITS.url),
})

/** What a card of kind creator is about; its id is the card's. */
export const assetSchema = assetFields.extend({ id: idSchema })
export type Asset = z.infer<typeof assetSchema>
export type AssetFields = z.infer<typeof assetFields>

export const assetPatchSchema = assetFields.partial()
export type AssetPatch = z.infer<typeof assetPatchSchema>

/** An asset of which nothing is known yet. */
export const EMPTY_ASSET: AssetFields = {
  creatorId: null,
  origin: 'creator',
  platform: '',
  briefedOn: null,
  sentOn: null,
  draftOn: null,
  approvedOn: null,
  boostedOn: null,
  disclosure: null,
  disclosureSeenOn: null,
  disclosureSeenAt: '',
  fee: null,
  productValue: null,
  boost: null,
  permissionAskedOn: null,
  permissionAnsweredOn: null,
  permission: null,
  permissionWords: '',
  permissionUrl: '',
}

/** The days that rights may begin on. */
export function triggerDays(
  asset: Pick<Asset, 'sentOn' | 'approvedOn' | 'boostedOn'> | null,
  publishedOn: string | null,
): TriggerDays {
  return {
    sent: asset?.sentOn ?? null,
    approved: asset?.approvedOn ?? null,
    posted: publishedOn,
    boosted: asset?.boostedOn ?? null,
  }
}
