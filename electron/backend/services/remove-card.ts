import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { cardOf } from './find.ts'

/** Deletes a card. Its links and its brief stay with it, so that undo brings all of it back. */
export function removeCard({ store }: ActContext, input: { cardId: string }): void {
  const card = cardOf(store.read, input.cardId)
  store.transact(actOn('cards.remove', card.title), ({ write }) => {
    write([deletion('card', card.id)])
  })
}
