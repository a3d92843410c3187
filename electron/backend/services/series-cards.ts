import type { Card } from '#shared/domain/card.ts'
import { thisAndFollowing } from '#shared/domain/series.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { cardOf } from './find.ts'

/**
 * A card and those of its series that are due later.
 *
 * @throws DomainError NOT_FOUND for the card
 */
export function followingCards(read: PlanReader, cardId: string): Card[] {
  const card = cardOf(read, cardId)
  if (card.series === null) return [card]
  const members = read.cards.idsInSeries(card.series.id).map((id) => cardOf(read, id))
  return thisAndFollowing(card, members)
}
