import {
  ASSET_STEPS,
  type AssetStep,
  costOf,
  disclosureState,
  type DisclosureState,
  permissionState,
  type PermissionState,
  stepOf,
} from '#shared/creators/asset-standing.ts'
import { type RightsStanding, rightsStanding } from '#shared/creators/rights-standing.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { normalisePhrase } from '#shared/domain/keyword.ts'
import { inOrder } from './person-rows.ts'
import type { Order } from './register-table.tsx'
import type { Made } from './use-creators.ts'

/** An asset as the register shows it. */
export type AssetRow = Made & {
  step: AssetStep
  disclosure: DisclosureState
  permission: PermissionState
  rights: RightsStanding
  cost: number | null
}

export const ASSET_COLUMNS = [
  'title',
  'maker',
  'step',
  'disclosure',
  'rights',
  'reach',
  'engagements',
  'cost',
] as const
export type AssetColumn = (typeof ASSET_COLUMNS)[number]

/** What may want looking after, beside how far an asset is. */
export const ASSET_CONCERNS = ['undisclosed', 'unpermitted', 'rights-ended', 'rights-part'] as const
export type AssetConcern = (typeof ASSET_CONCERNS)[number]

export type AssetFilter = {
  text: string
  step: AssetStep | null
  concern: AssetConcern | null
}

export function assetRows(made: readonly Made[], today: IsoDate): AssetRow[] {
  return made.map((one) => ({
    ...one,
    step: stepOf(one.asset, one.card.publishedOn, today),
    disclosure: disclosureState(one.asset, one.card.publishedOn, today),
    permission: permissionState(one.asset),
    rights: rightsStanding(one.card.rights, today),
    cost: costOf(one.asset),
  }))
}

export function hasConcern(row: AssetRow, concern: AssetConcern): boolean {
  switch (concern) {
    case 'undisclosed':
      return row.disclosure === 'missing'
    case 'unpermitted':
      return row.permission !== 'granted' && row.permission !== 'not-needed'
    case 'rights-ended':
      return row.rights.state === 'ended'
    case 'rights-part':
      return row.rights.state === 'part'
  }
}

export function matchingAssets(rows: readonly AssetRow[], filter: AssetFilter): AssetRow[] {
  const text = normalisePhrase(filter.text)
  return rows.filter((row) => {
    if (filter.step !== null && row.step !== filter.step) return false
    if (filter.concern !== null && !hasConcern(row, filter.concern)) return false
    const words = [row.card.title, row.maker?.name ?? '', row.asset.platform]
    return text === '' || words.some((word) => normalisePhrase(word).includes(text))
  })
}

function valueOf(row: AssetRow, by: AssetColumn): string | number | null {
  switch (by) {
    case 'title':
      return row.card.title.toLowerCase()
    case 'maker':
      return row.maker?.name.toLowerCase() ?? null
    case 'step':
      return ASSET_STEPS.indexOf(row.step)
    case 'disclosure':
      return ['missing', 'due', 'seen', 'not-needed'].indexOf(row.disclosure)
    case 'rights':
      return row.rights.state === 'ended' ? '' : (row.rights.next?.endsOn ?? null)
    case 'reach':
      return row.noted?.reach ?? null
    case 'engagements':
      return row.noted?.engagements ?? null
    case 'cost':
      return row.cost
  }
}

export const sortedAssets = (
  rows: readonly AssetRow[],
  { by, down }: Order<AssetColumn>,
): AssetRow[] => inOrder(rows, (row) => valueOf(row, by), down)
