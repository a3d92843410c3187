import type { PlaceRow, PlacesImportSummary } from '#shared/contract/place-rows.ts'
import type { CardDraft } from '#shared/domain/card.ts'
import { hoursField, type PlacePatch } from '#shared/domain/place.ts'
import type { Change } from '#shared/merge/change.ts'
import type { Teller } from '#shared/places/hours-conflicts.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { cardOf } from './find.ts'
import { makingCards } from './make-cards.ts'
import { detailChanges, detailOf } from './put-detail.ts'
import { assertPlace } from './put-place.ts'

type Input = { places: readonly Omit<PlaceRow, 'row'>[]; hoursOf: Teller }

/**
 * Writes a list of places as one act: known ones take what the list says of them and keep the rest, new
 * ones become cards in Go at the end of the first column.
 *
 * @throws DomainError NOT_FOUND for a card, INVALID for a field that cannot be
 */
export function importPlaces(
  { store, newId, random, today, follow }: ActContext,
  { places, hoursOf }: Input,
): PlacesImportSummary {
  for (const { fields } of places) assertPlace(fields)
  const made = places.filter(({ cardId }) => cardId === null)
  const known = places.filter(({ cardId }) => cardId !== null)
  for (const { cardId } of known) cardOf(store.read, cardId!)
  const titles = places.map(({ title }) => title)
  return store.transact(
    actOnMany('places.import', titles),
    ({ read, write }) => {
      const ids = made.map(() => newId())
      write(makingCards({ newId, random, today }, read, made.map(draftOf), ids))
      for (const [i, { fields }] of made.entries()) {
        write(detailChanges(read, 'place', ids[i]!, fieldsOf(fields, hoursOf)))
      }
      let changed = 0
      for (const { cardId, page, fields } of known) {
        const changes = updating(read, cardId!, page, fieldsOf(fields, hoursOf))
        if (changes.length > 0) changed += 1
        write(changes)
      }
      return { made: made.length, changed, unchanged: known.length - changed }
    },
    { follow },
  )
}

const draftOf = ({ title, page }: Omit<PlaceRow, 'row'>): CardDraft => ({
  ...{ kind: 'place', moment: 'go', title },
  ...(page !== null && { url: page }),
})

/** The list's hours stand with whoever states them. */
function fieldsOf({ hours, ...fields }: PlacePatch, hoursOf: Teller): PlacePatch {
  if (!hours) return fields
  return { ...fields, [hoursOf === 'door' ? 'hours' : hoursField(hoursOf)]: hours }
}

/** Only what differs: a list imported again changes nothing. */
function updating(
  read: PlanReader,
  cardId: string,
  page: string | null,
  fields: PlacePatch,
): Change[] {
  const place = detailOf(read, 'place', cardId)
  const differing = Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(place[field as keyof typeof place]),
    ),
  )
  const changes = Object.keys(differing).length
    ? detailChanges(read, 'place', cardId, differing)
    : []
  const isNewPage = page !== null && page !== cardOf(read, cardId).url
  return isNewPage ? [setting('card', cardId, 'url', page), ...changes] : changes
}
