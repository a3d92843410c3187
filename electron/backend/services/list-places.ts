import type { Place } from '#shared/domain/place.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** What is known of the place of one live card, or of those of all. */
export function listPlaces({ read }: PlanStore, cardId: string | null): Place[] {
  if (cardId === null) return read.places.ofLiveCards()
  const place = read.cards.byId(cardId) && read.places.byId(cardId)
  return place ? [place] : []
}
