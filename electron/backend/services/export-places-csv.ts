import { placeLines } from '#shared/place-import/place-lines.ts'
import { csvText } from '#shared/spreadsheet/csv-text.ts'
import { EMPTY_PLACE } from '#shared/domain/place.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { fileStem } from './file-stem.ts'

/** All places of a plan as CSV for spreadsheets, by name; an import reads it again. */
export function exportPlacesCsv({ read, consistently }: PlanStore): File {
  return consistently(() => {
    const places = new Map(read.places.ofLiveCards().map((place) => [place.id, place]))
    const rows = read.cards
      .all()
      .filter(({ kind, archived }) => kind === 'place' && !archived)
      .toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
      .map(({ id, title, url }) => ({ ...EMPTY_PLACE, ...places.get(id), title, page: url ?? '' }))
    const name = `${fileStem(read.settings.read().name)} places.csv`
    return new File([csvText(placeLines(rows))], name, { type: 'text/csv' })
  })
}
