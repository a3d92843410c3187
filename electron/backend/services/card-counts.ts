import type { CardCounts } from '#shared/contract/attachments.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** How many comments and files there are of each card with one of them: two counts over indexes. */
export function cardCounts({ read, consistently }: PlanStore): CardCounts[] {
  return consistently(() => {
    const counts = new Map<string, CardCounts>()
    const of = (cardId: string) => {
      const known = counts.get(cardId) ?? { cardId, comments: 0, attachments: 0 }
      counts.set(cardId, known)
      return known
    }
    for (const { cardId, count } of read.comments.counts()) of(cardId).comments = count
    for (const { cardId, count } of read.attachments.counts()) of(cardId).attachments = count
    return [...counts.values()]
  })
}
