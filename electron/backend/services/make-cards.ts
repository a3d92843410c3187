import type { Card, CardDraft } from '#shared/domain/card.ts'
import { byMoment, MOMENTS } from '#shared/domain/moment.ts'
import { publishing } from '#shared/domain/publishing.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { ActContext } from './act-context.ts'
import { assertLinks } from './assert-links.ts'
import { placeOrFirst } from './card-place.ts'
import { creation, setting } from './changes.ts'
import { newCardFields } from './create-card.ts'
import { columnOf } from './find.ts'
import { placing } from './order-keys.ts'

/**
 * The changes that make cards at the end of the first column, in the order given. Each cell's new cards
 * get their places together: thousands may come into one.
 *
 * @param ids of the new cards, in the order of the drafts
 * @throws DomainError NOT_FOUND for a topic, check or card that a draft names
 */
export function makingCards(
  { newId, random, today }: Pick<ActContext, 'newId' | 'random' | 'today'>,
  read: PlanReader,
  drafts: readonly CardDraft[],
  ids: readonly string[] = drafts.map(() => newId()),
): Change[] {
  if (drafts.length === 0) return []
  const column = columnOf(read, placeOrFirst(read, undefined).columnId)
  const ofMoment = byMoment((): Omit<Card, 'columnId' | 'order'>[] => [])
  for (const [i, draft] of drafts.entries()) {
    const card = { id: ids[i]!, ...newCardFields(draft) }
    assertLinks(read, { id: card.id, topics: [], checkId: null, links: [] }, draft)
    ofMoment[draft.moment].push({
      ...card,
      ...publishing(card, { from: 0, to: column.progress }, today()),
    })
  }
  return MOMENTS.flatMap((moment) => {
    const made = new Map(ofMoment[moment].map((card) => [card.id, card]))
    const siblings = read.cards.inCell(column.id, moment)
    return placing(siblings, [...made.keys()], null, random).map(({ id, order }) => {
      const card = made.get(id)
      return card
        ? creation('card', { ...card, columnId: column.id, order } as Card)
        : setting('card', id, 'order', order)
    })
  })
}
