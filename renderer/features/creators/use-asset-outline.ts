import { useMemo } from 'react'
import type { AssetOutline } from '#shared/coverage/asset-alerts.ts'
import { useAssetList, useCreatorList } from './use-creators.ts'

/** What alerts are told from of creators and what they make. */
export function useAssetOutline(): { data: AssetOutline | undefined; isPending: boolean } {
  const { data: people, isPending: peopleWait } = useCreatorList()
  const { data: listed, isPending: assetsWait } = useAssetList()
  const data = useMemo(
    () =>
      people &&
      listed && {
        assets: new Map(listed.assets.map((asset) => [asset.id, asset])),
        names: new Map(people.map(({ id, name }) => [id, name])),
      },
    [listed, people],
  )
  return { data, isPending: peopleWait || assetsWait }
}
