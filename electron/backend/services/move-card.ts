import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { publishing } from '#shared/domain/publishing.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { type Place, newPlace } from './card-place.ts'
import { patching } from './changes.ts'
import { cardOf, columnOf } from './find.ts'

/** Moves a card to a cell (moment × column) and a position in it. */
export function moveCard(
  context: ActContext,
  input: { cardId: string; moment: Moment; place: Place },
): Card {
  const { store, today } = context
  const { moment, place } = input
  const card = cardOf(store.read, input.cardId)
  return store.transact(actOn('cards.move', card.title), ({ read, write }) => {
    if (standsThere(read, card, moment, place)) return card
    const from = columnOf(read, card.columnId).progress
    const { column, order, neighbours } = newPlace(context, read, card.id, moment, place)
    const live = publishing(card, { from, to: column.progress }, today())
    write(neighbours)
    write(patching('card', card, { moment, columnId: column.id, order, ...live }))
    return cardOf(read, card.id)
  })
}

function standsThere(read: PlanReader, card: Card, moment: Moment, place: Place): boolean {
  if (card.columnId !== place.columnId || card.moment !== moment) return false
  if (place.beforeId === card.id) return true
  const cell = read.cards.inCell(place.columnId, moment)
  const next = cell[cell.findIndex(({ id }) => id === card.id) + 1]?.id ?? null
  return next === place.beforeId
}
