import { useMemo } from 'react'
import type { AssetOutline } from '#shared/coverage/asset-alerts.ts'
import { useAssetList, useCreatorList } from './use-creators.ts'

/** What alerts are told from of creators and what they make; nothing until it has come. */
export function useAssetOutline(): AssetOutline | undefined {
  const people = useCreatorList().data
  const listed = useAssetList().data
  return useMemo(
    () =>
      people &&
      listed && {
        assets: new Map(listed.assets.map((asset) => [asset.id, asset])),
        names: new Map(people.map(({ id, name }) => [id, name])),
      },
    [listed, people],
  )
}
