import { type Card, type CardPatch, CARD_SET_FIELDS } from '#shared/domain/card.ts'
import { type ActContext, actOn } from './act-context.ts'
import { assertLinks } from './assert-links.ts'
import { patching } from './changes.ts'
import { cardOf } from './find.ts'

/** Changes a card's fields; its place on the board changes by `moveCard`. */
export function updateCard(
  { store }: ActContext,
  input: { cardId: string; patch: CardPatch },
  act = 'cards.update',
): Card {
  const card = cardOf(store.read, input.cardId)
  return store.transact(actOn(act, card.title), ({ read, write }) => {
    assertLinks(read, card, input.patch)
    write(patching('card', card, input.patch, CARD_SET_FIELDS))
    return cardOf(read, card.id)
  })
}
