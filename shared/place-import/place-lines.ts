import type { Hours } from '../domain/hours.ts'
import type { PlaceFields } from '../domain/place.ts'
import { spansText } from '../places/hours-of-day.ts'

/** Headings that an import knows again. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const STATED = [
  ['siteHours', 'Hours on own site'],
  ['profileHours', 'Hours on business profile'],
  ['mapsHours', 'Hours on maps'],
  ['marketplaceHours', 'Hours on marketplace'],
  ['socialHours', 'Hours on social'],
] as const
const WORDS = { closed: 'closed', allDay: '00:00–24:00' }

type NamedPlace = PlaceFields & { title: string; page: string }

/** Places as the lines of a spreadsheet, headings first: a column a day, a week of each source in one cell. */
export function placeLines(places: readonly NamedPlace[]): string[][] {
  return [
    [
      ...['Name', 'Store code', 'Street', 'City', 'Region', 'Postcode', 'Country', 'Phone'],
      ...['Website', 'Business profile', 'Stock feed', 'Pick-up', 'Pick-up ready in (hours)'],
      ...DAYS,
      'Special hours',
      ...STATED.map(([, heading]) => heading),
    ],
    ...places.map((place) => [
      ...[place.title, place.code, place.street, place.city, place.region, place.postcode],
      ...[place.country, place.phone, place.page, place.profileUrl, place.stockUrl],
      place.pickUp === null ? '' : place.pickUp === 'offered' ? 'yes' : 'no',
      place.pickUpHours === null ? '' : String(place.pickUpHours),
      ...DAYS.map((_, day) => dayText(place.hours, day)),
      specialText(place.hours),
      ...STATED.map(([field]) => weekText(place[field])),
    ]),
  ]
}

function dayText(hours: Hours | null, day: number): string {
  const spans = hours?.week[day]
  return spans ? spansText(spans, WORDS) : ''
}

const specialText = (hours: Hours | null): string =>
  (hours?.special ?? []).map(({ on, spans }) => `${on}: ${spansText(spans, WORDS)}`).join(', ')

function weekText(hours: Hours | null): string {
  if (!hours) return ''
  const week = DAYS.flatMap((name, day) => {
    const said = dayText(hours, day)
    return said === '' ? [] : [`${name.slice(0, 3)} ${said}`]
  }).join('; ')
  return hours.special.length === 0 ? week : `${week} | ${specialText(hours)}`
}
