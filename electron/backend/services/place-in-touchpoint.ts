import type { Card, CardDraft } from '#shared/domain/card.ts'
import type { Touchpoint } from '#shared/domain/journey.ts'
import type { Change } from '#shared/merge/change.ts'
import { type ActContext, actOn, actOnMany } from './act-context.ts'
import { writeNewCard } from './create-card.ts'
import { cardsOf, touchpointOf } from './find.ts'

/**
 * Puts cards into a step, takes them out of one, or carries them from one to another. What is where
 * it is to be stays there.
 *
 * @throws DomainError NOT_FOUND
 */
export function placeInTouchpoint(
  { store }: ActContext,
  input: { cardIds: readonly string[]; from: string | null; to: string | null },
): void {
  const { read } = store
  const from = input.from === null ? null : touchpointOf(read, input.from)
  const to = input.to === null ? null : touchpointOf(read, input.to)
  const titles = cardsOf(read, input.cardIds).map(({ title }) => title)
  const act = to ? 'journeys.placeCards' : 'journeys.takeCards'
  store.transact(actOnMany(act, titles), ({ write }) => {
    if (from?.id === to?.id) return
    if (from) write(leaving(from, input.cardIds))
    if (to) write(joining(to, input.cardIds))
  })
}

/** Starts a card that stands in a step from the start. @throws DomainError NOT_FOUND, INVALID */
export function startCardInTouchpoint(
  context: ActContext,
  { touchpointId, draft }: { touchpointId: string; draft: CardDraft },
): Card {
  const { store } = context
  const touchpoint = touchpointOf(store.read, touchpointId)
  return store.transact(actOn('journeys.startCard', draft.title), (tx) => {
    const card = writeNewCard(context, tx, { draft })
    tx.write(joining(touchpoint, [card.id]))
    return card
  })
}

/** The changes by which those of the cards that stand in a step leave it. */
export function leaving(step: Touchpoint, cardIds: readonly string[]): Change[] {
  return cardIds
    .filter((value) => step.cards.includes(value))
    .map((value) => ({
      op: 'remove',
      entity: 'touchpoint',
      entityId: step.id,
      field: 'cards',
      value,
    }))
}

function joining(step: Touchpoint, cardIds: readonly string[]): Change[] {
  return [...new Set(cardIds)]
    .filter((value) => !step.cards.includes(value))
    .map((value) => ({ op: 'add', entity: 'touchpoint', entityId: step.id, field: 'cards', value }))
}
