import type { Hours, Span } from '../domain/hours.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { HOURS_SOURCES, hoursField, type HoursSource, type PlaceFields } from '../domain/place.ts'
import { hoursOn } from './hours-of-day.ts'

/** The place itself, and those who state its hours. */
export type Teller = 'door' | HoursSource

/** Of one day of the week (0: Monday) or one date: what is told, and by whom. */
export type HoursConflict = {
  on: { day: number } | { date: IsoDate; name: string }
  says: { spans: Span[]; by: Teller[] }[]
}

/** What is open past midnight until then belongs to the evening before, however it is written. */
const MORNING = '06:00'

/** Hours of which something is said, the place's own first. */
export function toldHours(place: PlaceFields): { by: Teller; hours: Hours }[] {
  return (['door', ...HOURS_SOURCES] as const).flatMap((by) => {
    const hours = by === 'door' ? place.hours : place[hoursField(by)]
    return hours ? [{ by, hours }] : []
  })
}

/**
 * Days of which two sources say different hours: of the week, then special days from `today` on. A
 * source that says nothing of a day contradicts nobody; one that knows nothing of a special day says
 * its usual hours. A night that one writes as one span and another as two is no difference.
 */
export function hoursConflicts(place: PlaceFields, today: IsoDate): HoursConflict[] {
  const told = toldHours(place).map(({ by, hours }) => ({
    by,
    hours: { ...hours, week: withNights(hours.week) },
  }))
  if (told.length < 2) return []
  const week = Array.from({ length: 7 }, (_, day) => ({
    on: { day },
    says: grouped(told.map(({ by, hours }) => ({ by, spans: hours.week[day] ?? null }))),
  }))
  const special = told
    .flatMap(({ hours }) => hours.special)
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const dates = [...new Set(special.map(({ on }) => on))].map((date) => ({
    on: { date, name: special.find(({ on, name }) => on === date && name !== '')?.name ?? '' },
    says: grouped(
      told.map(({ by, hours }) => ({ by, spans: hoursOn(hours, date)?.spans ?? null })),
    ),
  }))
  return [...week, ...dates].filter(({ says }) => says.length > 1)
}

function grouped(told: { by: Teller; spans: Span[] | null }[]): HoursConflict['says'] {
  const groups = new Map<string, HoursConflict['says'][number]>()
  for (const { by, spans } of told) {
    if (!spans) continue
    const joined = touching(spans)
    const key = JSON.stringify(joined)
    const group = groups.get(key)
    if (group) group.by.push(by)
    else groups.set(key, { spans: joined, by: [by] })
  }
  return [...groups.values()]
}

/** Spans of which one begins when the one before ends are one. */
function touching(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { from, to } of spans) {
    const last = joined.at(-1)
    if (last && last.to === from) joined[joined.length - 1] = { from: last.from, to }
    else joined.push({ from, to })
  }
  return joined
}

/** A week in which what is written as an evening up to 24:00 and a morning from 00:00 is one night. */
export function withNights(week: Hours['week']): Hours['week'] {
  const days = week.map((spans) => spans && [...spans])
  for (let day = 0; day < 7; day++) {
    const evening = days[day]
    const morning = days[(day + 1) % 7]
    const last = evening?.at(-1)
    const first = morning?.[0]
    if (!evening || !morning || !last || !first || last.to !== '24:00' || last.from === '00:00')
      continue
    if (first.from !== '00:00' || first.to > MORNING) continue
    evening[evening.length - 1] = { from: last.from, to: first.to }
    morning.shift()
  }
  return days
}
