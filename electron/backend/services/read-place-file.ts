import type { PlaceList } from '#shared/contract/place-rows.ts'
import { readPlaceList } from '#shared/place-import/read-place-list.ts'
import type { KnownPlace } from '#shared/places/match-places.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { ImportContext } from './import-context.ts'

/** Reads a list of places; writes nothing. @throws DomainError UNREADABLE_FILE, CANCELLED */
export async function readPlaceFile(
  { store, today, stop }: ImportContext,
  { name, content }: { name: string; content: Blob },
): Promise<PlaceList> {
  const bytes = new Uint8Array(await content.arrayBuffer())
  return readPlaceList({ name, bytes, today: today() }, knownPlaces(store), stop)
}

/** The plan's live cards of places, archived ones too: importing them again must not double them. */
function knownPlaces({ read, consistently }: PlanStore): KnownPlace[] {
  return consistently(() => {
    const places = new Map(read.places.ofLiveCards().map((place) => [place.id, place]))
    return read.cards.all().flatMap(({ id, kind, title }) => {
      if (kind !== 'place') return []
      const { code, street, city } = places.get(id) ?? {}
      return [{ cardId: id, title, code, street, city }]
    })
  })
}
