import { type PlaceCheck, PLACE_CHECKS } from '#shared/domain/place.ts'
import type { ShownPlace } from './use-places.ts'

export const SORTS = ['name', 'city', 'known', 'conflicts'] as const
export type Sort = { by: (typeof SORTS)[number]; down: boolean }

/** Which places are listed: all, those that lack something, those whose hours differ, those that lack one thing. */
export const SHOWN = ['all', 'incomplete', 'conflicts'] as const
export type Shown = (typeof SHOWN)[number] | PlaceCheck

export const isShown = (value: string): value is Shown =>
  [...SHOWN, ...PLACE_CHECKS].some((one) => one === value)

export function listed(places: readonly ShownPlace[], shown: Shown, search: string): ShownPlace[] {
  const words = search.trim().toLowerCase().split(/\s+/u)
  return places.filter((one) => {
    const { card, place, known, conflicts } = one
    if (shown === 'incomplete' && known.missing.length === 0) return false
    if (shown === 'conflicts' && conflicts.length === 0) return false
    const isCheck = shown !== 'all' && shown !== 'incomplete' && shown !== 'conflicts'
    if (isCheck && !known.missing.includes(shown)) return false
    const { code, street, city, region, postcode, country, phone } = place
    const text = [card.title, code, street, city, region, postcode, country, phone]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** One for all: “Shop 10” comes after “Shop 2”. */
const NAMES = new Intl.Collator(undefined, { numeric: true })

export function sorted(places: readonly ShownPlace[], { by, down }: Sort): ShownPlace[] {
  const { compare } = NAMES
  const byName = (a: ShownPlace, b: ShownPlace) => compare(a.card.title, b.card.title)
  const orders: Record<Sort['by'], (a: ShownPlace, b: ShownPlace) => number> = {
    name: byName,
    city: (a, b) => compare(a.place.city, b.place.city),
    known: (a, b) => a.known.done - b.known.done,
    conflicts: (a, b) => a.conflicts.length - b.conflicts.length,
  }
  const sign = down ? -1 : 1
  return places.toSorted((a, b) => sign * orders[by](a, b) || byName(a, b))
}

/** How many places lack each thing; what nobody lacks is left out. */
export function lacking(places: readonly ShownPlace[]): { check: PlaceCheck; count: number }[] {
  return PLACE_CHECKS.map((check) => ({
    check,
    count: places.filter(({ known }) => known.missing.includes(check)).length,
  })).filter(({ count }) => count > 0)
}
