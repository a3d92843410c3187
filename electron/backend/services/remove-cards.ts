import { type ActContext, actOnMany } from './act-context.ts'
import { deletion } from './changes.ts'
import { cardsOf } from './find.ts'

/** Deletes many cards as one act. Their links and briefs stay with them for undo. */
export function removeCards({ store }: ActContext, input: { cardIds: readonly string[] }): void {
  const cards = cardsOf(store.read, input.cardIds)
  const titles = cards.map(({ title }) => title)
  store.transact(actOnMany('cards.removeMany', titles), ({ write }) => {
    write(cards.map(({ id }) => deletion('card', id)))
  })
}
