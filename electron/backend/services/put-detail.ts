import { EMPTY_MESSAGE, type Message } from '#shared/domain/message.ts'
import { type Asset, EMPTY_ASSET } from '#shared/domain/asset.ts'
import { EMPTY_PLACE, type Place } from '#shared/domain/place.ts'
import type { Change } from '#shared/merge/change.ts'
import type { DetailReader } from '../store/detail-table.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, patching, setting } from './changes.ts'
import { cardOf } from './find.ts'

/** Details of cards, by entity: what a kind of card has beside what all cards have. */
export type Details = { place: Place; message: Message; asset: Asset }
export type Detail = keyof Details
export type DetailPatch<D extends Detail> = {
  [F in keyof Omit<Details[D], 'id'>]?: Details[D][F] | undefined
}

const EMPTY: { readonly [D in Detail]: Omit<Details[D], 'id'> } = {
  place: EMPTY_PLACE,
  message: EMPTY_MESSAGE,
  asset: EMPTY_ASSET,
}

const READERS: { readonly [D in Detail]: (read: PlanReader) => DetailReader<Details[D]> } = {
  asset: (read) => read.assets,
  place: (read) => read.places,
  message: (read) => read.messages,
}

/**
 * Changes fields of a card's detail, as an act named after the card (`act` of the contract); a card
 * that has none yet gets one. Fields that stay as they are are not written.
 *
 * @returns the detail as it stands then
 * @throws DomainError NOT_FOUND for an unknown card
 */
export function putDetail<D extends Detail>(
  { store }: ActContext,
  entity: D,
  { act, cardId, patch }: { act: string; cardId: string; patch: DetailPatch<D> },
): Details[D] {
  const card = cardOf(store.read, cardId)
  return store.transact(actOn(act, card.title), ({ read, write }) => {
    write(detailChanges(read, entity, cardId, patch))
    return detailOf(read, entity, cardId)
  })
}

/** The card's detail; where it has none yet, one with all fields empty. */
export function detailOf<D extends Detail>(
  read: PlanReader,
  entity: D,
  cardId: string,
): Details[D] {
  return (
    READERS[entity](read).byId(cardId) ??
    ({ id: cardId, ...EMPTY[entity] } as unknown as Details[D])
  )
}

/**
 * The changes that bring a card's detail to a patch, for an act that writes more than this. A new
 * detail is made with the fields of the patch alone, so that two people who each write its first
 * field have both in the end. One that went with an undone act comes back without what it held then.
 */
export function detailChanges<D extends Detail>(
  read: PlanReader,
  entity: D,
  cardId: string,
  patch: DetailPatch<D>,
): Change[] {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const empty = EMPTY[entity] as Record<string, unknown>
  switch (READERS[entity](read).state(cardId)) {
    case 'live':
      return patching(entity, { id: cardId }, Object.fromEntries(given))
    case 'deleted':
      return [
        { op: 'revive', entity, entityId: cardId },
        ...Object.entries({ ...empty, ...Object.fromEntries(given) }).map(([field, value]) =>
          setting(entity, cardId, field, value),
        ),
      ]
    case 'none': {
      const told = given.filter(([field, value]) => !isSame(value, empty[field]))
      if (told.length === 0) return []
      return [creation(entity, { id: cardId, ...Object.fromEntries(told) })]
    }
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
