import { type Card, type CardDraft, emptyCardFields } from '#shared/domain/card.ts'
import { publishing } from '#shared/domain/publishing.ts'
import { type ActContext, actOn } from './act-context.ts'
import { assertLinks } from './assert-links.ts'
import type { Transaction } from '../store/plan-store.ts'
import { type Place, newPlace, placeOrFirst } from './card-place.ts'
import { creation } from './changes.ts'
import { cardOf } from './find.ts'

/** Makes a card in a cell; without a place at the end of the first column. */
export function createCard(
  context: ActContext,
  input: { draft: CardDraft; place?: Place | undefined },
  act = 'cards.create',
): Card {
  return context.store.transact(actOn(act, input.draft.title), (tx) =>
    writeNewCard(context, tx, input),
  )
}

/** The same as part of a larger act. */
export function writeNewCard(
  context: ActContext,
  { read, write }: Transaction,
  input: { draft: CardDraft; place?: Place | undefined },
): Card {
  const id = context.newId()
  assertLinks(read, { id, topics: [], checkId: null, links: [] }, input.draft)
  const draft = newCardFields(input.draft)
  const place = placeOrFirst(read, input.place)
  const { column, order, neighbours } = newPlace(context, read, id, draft.moment, place)
  const live = publishing(draft, { from: 0, to: column.progress }, context.today())
  write(neighbours)
  write([creation('card', { id, ...draft, ...live, columnId: column.id, order } as Card)])
  return cardOf(read, id)
}

/** Every field of a new card but its id and place. */
export function newCardFields(draft: CardDraft): Omit<Card, 'id' | 'columnId' | 'order'> {
  return { ...emptyCardFields(), ...defined(draft) } as Omit<Card, 'id' | 'columnId' | 'order'>
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>
}
