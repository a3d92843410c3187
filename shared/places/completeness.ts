import { isAllDay } from '../domain/hours.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import {
  HOURS_SOURCES,
  hoursField,
  PLACE_CHECKS,
  type PlaceCheck,
  type PlaceFields,
} from '../domain/place.ts'
import { hoursConflicts } from './hours-conflicts.ts'

export type Completeness = { done: number; of: number; missing: PlaceCheck[] }

/**
 * What of a place is known and what is missing. Special days may be missing where it is always open;
 * hours elsewhere are right when one source at least states them and none contradicts another.
 *
 * @param page the address of its own page
 */
export function completeness(
  place: PlaceFields,
  page: string | null,
  today: IsoDate,
): Completeness {
  const { hours } = place
  const isAlwaysOpen = hours !== null && hours.week.every((day) => day !== null && isAllDay(day))
  const isStated = HOURS_SOURCES.some((source) => place[hoursField(source)] !== null)
  const known: Record<PlaceCheck, boolean> = {
    address: [place.street, place.city, place.country].every((line) => line.trim() !== ''),
    phone: place.phone.trim() !== '',
    hours: hours !== null && hours.week.every((day) => day !== null),
    'special-days': isAlwaysOpen || (hours?.special.some(({ on }) => on >= today) ?? false),
    'hours-elsewhere': isStated && hoursConflicts(place, today).length === 0,
    profile: place.profileUrl !== '',
    page: page !== null && page !== '',
    stock: place.stockUrl !== '',
    'pick-up':
      place.pickUp === 'none' || (place.pickUp === 'offered' && place.pickUpHours !== null),
  }
  const missing = PLACE_CHECKS.filter((check) => !known[check])
  return { done: PLACE_CHECKS.length - missing.length, of: PLACE_CHECKS.length, missing }
}

/** Where a missing thing is to be filled in: the first field of it that is empty. */
export function fieldFor(check: PlaceCheck, place: PlaceFields): string {
  const fields: Record<PlaceCheck, string> = {
    address: (['street', 'city', 'country'] as const).find((field) => !place[field]) ?? 'street',
    phone: 'phone',
    hours: 'hours',
    'special-days': 'special',
    'hours-elsewhere': 'elsewhere',
    profile: 'profileUrl',
    page: 'page',
    stock: 'stockUrl',
    'pick-up': place.pickUp === 'offered' ? 'pickUpHours' : 'pickUp',
  }
  return fields[check]
}
