import { addDays, daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import {
  addMonths,
  daysFrom,
  monthStart,
  weeksOfMonth,
  weekStart,
  type Weekday,
} from '#shared/domain/weeks.ts'
import type { Mode } from './calendar-options.ts'

const FIRST: IsoDate = '1900-01-01'
const LAST: IsoDate = '2999-12-31'

/** The weeks that a page shows, around a day of it. */
export function weeksOf(mode: Mode, day: IsoDate, firstDay: Weekday): IsoDate[][] {
  return mode === 'week' ? [daysFrom(weekStart(day, firstDay), 7)] : weeksOfMonth(day, firstDay)
}

/** A day on the next or the previous page. */
export function turned(mode: Mode, day: IsoDate, pages: number): IsoDate {
  return within(mode === 'week' ? addDays(day, 7 * pages) : addMonths(day, pages))
}

/** A calendar has an end, for keys held down. */
export function within(day: IsoDate): IsoDate {
  return day < FIRST ? FIRST : day > LAST ? LAST : day
}

/** The first and last day that an agenda lists: the month. */
export function monthOf(day: IsoDate): { from: IsoDate; to: IsoDate } {
  const from = monthStart(day)
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** The days of an agenda's month. */
export function monthDays(day: IsoDate): IsoDate[] {
  const { from, to } = monthOf(day)
  return daysFrom(from, daysBetween(from, to) + 1)
}

/** How many entries a day of this height, in px, has room for; one line is kept for “more”. */
export function roomFor(height: number, count: number, tall = false): number {
  const each = tall ? TALL_ENTRY : ENTRY
  const all = Math.max(1, Math.floor((height - DAY_HEAD) / each))
  if (count <= all) return count
  return tall ? Math.max(0, Math.floor((height - DAY_HEAD - ENTRY) / each)) : all - 1
}
const DAY_HEAD = 30
/** Heights of an entry with the gap below, in px, as the style sheet has them. */
const ENTRY = 24
const TALL_ENTRY = 62

/** How far an arrow key goes, in days. */
export const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}
