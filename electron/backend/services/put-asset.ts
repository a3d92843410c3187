import type { Asset, AssetFields } from '#shared/domain/asset.ts'
import type { ActContext } from './act-context.ts'
import { creatorOf } from './find.ts'
import { putDetail } from './put-detail.ts'

/**
 * Writes what is known of what a creator or user made. Rights that a day begins follow in the same act.
 *
 * @throws DomainError NOT_FOUND for the card or the person
 */
export function putAsset(
  context: ActContext,
  input: { cardId: string; patch: { [F in keyof AssetFields]?: AssetFields[F] | undefined } },
): Asset {
  if (input.patch.creatorId) creatorOf(context.store.read, input.patch.creatorId)
  return putDetail(context, 'asset', { act: 'assets.put', ...input })
}
