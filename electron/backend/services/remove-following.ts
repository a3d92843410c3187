import { type ActContext, actOnMany } from './act-context.ts'
import { deletion } from './changes.ts'
import { followingCards } from './series-cards.ts'

/** Deletes a card and those of its series due later, as one act; undo brings them all back. */
export function removeFollowing({ store }: ActContext, input: { cardId: string }): void {
  const cards = followingCards(store.read, input.cardId)
  const titles = cards.map(({ title }) => title)
  store.transact(actOnMany('series.removeFollowing', titles), ({ write }) => {
    write(cards.map(({ id }) => deletion('card', id)))
  })
}
