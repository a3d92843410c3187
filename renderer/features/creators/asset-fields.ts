import type { Asset } from '#shared/domain/asset.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Save } from './use-edit.ts'

/** What every part of an asset's fields is given. */
export type AssetFieldsProps = {
  card: Card
  asset: Asset
  readOnly: boolean
  save: Save<Partial<Asset>>
}
