import { useMemo } from 'react'
import type { AssetLine } from '#shared/creators/sums.ts'
import type { Noted } from '#shared/creators/noted.ts'
import { type Asset, EMPTY_ASSET } from '#shared/domain/asset.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Creator } from '#shared/domain/creator.ts'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'

/** A card of kind creator with all that is known of it. */
export type Made = AssetLine & {
  card: Card
  asset: Asset
  noted: Noted | null
  maker: Creator | null
}

export type Register = {
  people: readonly Creator[]
  byId: ReadonlyMap<string, Creator>
  /** Of all cards of kind creator that are not archived, in the order of their titles. */
  made: readonly Made[]
}

/** The people of the plan and what they make; `null` until both have come. */
export function useRegister(): Register | null {
  const people = useCreatorList()
  const listed = useAssetList()
  const plan = usePlanContent()
  const model = usePlanModel()
  return useMemo(() => {
    if (!people.data || !listed.data) return null
    const byId = new Map(people.data.map((person) => [person.id, person]))
    const assets = new Map(listed.data.assets.map((asset) => [asset.id, asset]))
    const noted = new Map(listed.data.noted.map((one) => [one.cardId, one]))
    const made = [...plan.cards.values()]
      .filter(({ kind, archived }) => kind === 'creator' && !archived)
      .map((card): Made => {
        const asset = assets.get(card.id) ?? { id: card.id, ...EMPTY_ASSET }
        return {
          card,
          asset,
          noted: noted.get(card.id) ?? null,
          maker: asset.creatorId === null ? null : (byId.get(asset.creatorId) ?? null),
          strength: model.strengthOf(card.id)?.strength ?? 0,
        }
      })
      .toSorted((a, b) => (a.card.title < b.card.title ? -1 : 1))
    return { people: people.data, byId, made }
  }, [listed.data, model, people.data, plan])
}

/** Everybody of the register. */
export const useCreatorList = () =>
  usePlanQuery(['creators'], ['creator'], (client, planId) => client.creators.list({ planId }))

/** All assets of the plan, with what was noted of them. */
export const useAssetList = () =>
  usePlanQuery(['assets'], ['asset', 'result', 'card'], (client, planId) =>
    client.assets.list({ planId }),
  )
