import type { Card, CardDraft } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Change } from '#shared/merge/change.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { cardsOf } from './find.ts'
import { makingCards } from './make-cards.ts'

type Input = {
  due: readonly { cardId: string; dueOn: IsoDate }[]
  drafts: readonly CardDraft[]
}

/**
 * Puts a planned period on the board as one act: its cards take their due days, new ones are made at
 * the end of the first column, in the order given.
 *
 * @throws DomainError NOT_FOUND for a card, or for a topic, check or card that a new one names
 */
export function acceptPlan(context: ActContext, { due, drafts }: Input): void {
  const { store } = context
  const cards = cardsOf(
    store.read,
    due.map(({ cardId }) => cardId),
  )
  const titles = [...cards, ...drafts].map(({ title }) => title)
  store.transact(actOnMany('coverage.acceptPlan', titles), ({ read, write }) => {
    write(daysOf(cards, due))
    write(makingCards(context, read, drafts))
  })
}

function daysOf(cards: readonly Card[], due: Input['due']): Change[] {
  return cards.flatMap((card, i) => {
    const { dueOn } = due[i]!
    return card.dueOn === dueOn ? [] : [setting('card', card.id, 'dueOn', dueOn)]
  })
}
