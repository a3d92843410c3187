import { NOTED_METRICS, type Noted, notedOf } from '#shared/creators/noted.ts'
import type { Asset } from '#shared/domain/asset.ts'
import { byCard } from '#shared/domain/by-card.ts'
import type { PlanStore } from '../store/plan-store.ts'

type Listed = { assets: Asset[]; noted: (Noted & { cardId: string })[] }

/**
 * What is known of one live card's asset, or of those of all live cards of kind creator, and what was
 * measured of them. Of a card nobody has written about there is nothing.
 */
export function listAssets({ read, consistently }: PlanStore, cardId: string | null): Listed {
  return consistently(() => {
    if (cardId !== null && !read.cards.byId(cardId)) return { assets: [], noted: [] }
    const results =
      cardId === null ? read.results.ofKind('creator', NOTED_METRICS) : read.results.ofCard(cardId)
    const assets =
      cardId === null ? read.assets.ofLiveCards() : [read.assets.byId(cardId)].filter((a) => !!a)
    return {
      assets,
      noted: [...byCard(results)].map(([id, own]) => ({ cardId: id, ...notedOf(own) })),
    }
  })
}
