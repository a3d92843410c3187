import { type Hours, NO_HOURS } from '#shared/domain/hours.ts'
import { EMPTY_PLACE, type Place } from '#shared/domain/place.ts'
import { readWeek } from '#shared/places/read-week.ts'

/** Hours as people write them; the test fails on what is none. */
export function hoursOf(text: string, special: Hours['special'] = []): Hours {
  const read = readWeek(text)
  if ('problem' in read) throw new Error(`${read.problem}: ${read.text}`)
  return { ...NO_HOURS, week: read.week, special }
}

/** A place of which nothing is known; overrides say what matters. */
export function aPlace(overrides: Partial<Place> = {}): Place {
  return { id: 'c-1', ...EMPTY_PLACE, ...overrides }
}
