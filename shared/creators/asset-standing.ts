import type { AssetFields, Disclosure } from '../domain/asset.ts'
import type { IsoDate } from '../domain/iso-date.ts'

/** The way of an asset from the plan to the public. */
export const ASSET_STEPS = ['planned', 'briefed', 'sent', 'drafted', 'approved', 'posted'] as const
export type AssetStep = (typeof ASSET_STEPS)[number]

/** The furthest step whose day has come. */
export function stepOf(
  asset: Pick<AssetFields, 'briefedOn' | 'sentOn' | 'draftOn' | 'approvedOn'>,
  publishedOn: IsoDate | null,
  today: IsoDate,
): AssetStep {
  const days: Readonly<Record<AssetStep, IsoDate | null>> = {
    planned: '0000-01-01',
    briefed: asset.briefedOn,
    sent: asset.sentOn,
    drafted: asset.draftOn,
    approved: asset.approvedOn,
    posted: publishedOn,
  }
  return ASSET_STEPS.findLast((step) => days[step] !== null && days[step] <= today) ?? 'planned'
}

type Deal = Pick<
  AssetFields,
  'origin' | 'disclosure' | 'fee' | 'productValue' | 'boost' | 'sentOn' | 'disclosureSeenOn'
>

/**
 * The label that the post has to bear: the one chosen; else `paid-partnership` for what was paid or
 * boosted, `gifted` where a product was given, and none for what came unasked and unpaid.
 */
export function neededDisclosure(deal: Omit<Deal, 'disclosureSeenOn'>): Disclosure {
  if (deal.disclosure !== null) return deal.disclosure
  if ((deal.fee ?? 0) > 0 || (deal.boost ?? 0) > 0) return 'paid-partnership'
  return (deal.productValue ?? 0) > 0 || deal.sentOn !== null ? 'gifted' : 'none'
}

/** `not-needed`; `due`: to be looked for once it is posted; `missing`: posted, and nobody saw it. */
export type DisclosureState = 'not-needed' | 'seen' | 'due' | 'missing'

export function disclosureState(
  deal: Deal,
  publishedOn: IsoDate | null,
  today: IsoDate,
): DisclosureState {
  if (neededDisclosure(deal) === 'none') return 'not-needed'
  if (deal.disclosureSeenOn !== null) return 'seen'
  return publishedOn !== null && publishedOn <= today ? 'missing' : 'due'
}

export type PermissionState = 'not-needed' | 'not-asked' | 'waits' | 'granted' | 'refused'

/** Whether a user's own content may be used; of what a creator made, the contract says so. */
export function permissionState(
  asset: Pick<AssetFields, 'origin' | 'permission' | 'permissionAskedOn'>,
): PermissionState {
  if (asset.origin !== 'ugc') return 'not-needed'
  return asset.permission ?? (asset.permissionAskedOn === null ? 'not-asked' : 'waits')
}

/** Fee, product and boost together; `null`: none of them is noted. */
export function costOf({
  fee,
  productValue,
  boost,
}: Pick<AssetFields, 'fee' | 'productValue' | 'boost'>): number | null {
  if (fee === null && productValue === null && boost === null) return null
  return (fee ?? 0) + (productValue ?? 0) + (boost ?? 0)
}
