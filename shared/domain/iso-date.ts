import { z } from 'zod'

/** A calendar day `YYYY-MM-DD`, without time or zone. Compares correctly as a string. */
export const isoDateSchema = z.iso.date()
export type IsoDate = z.infer<typeof isoDateSchema>

const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01 of a calendar day. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The ends of the calendar: `YYYY-MM-DD` names no day outside. */
const FIRST_DAY: IsoDate = '0000-01-01'
export const LAST_DAY: IsoDate = '9999-12-31'

/** The day so many days on, or back; `null` where the calendar has ended before. */
export function dayAfter(date: IsoDate, days: number): IsoDate | null {
  const day = dayNumber(date) + days
  if (day < dayNumber(FIRST_DAY) || day > dayNumber(LAST_DAY)) return null
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The day so many days on, or back; where the calendar has ended before, its end. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayAfter(date, days) ?? (days < 0 ? FIRST_DAY : LAST_DAY)
}

/** The calendar day of an instant on a clock `offsetMinutes` ahead of UTC. */
export function isoDateOf(epochMs: number, offsetMinutes = 0): IsoDate {
  return new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 10)
}
