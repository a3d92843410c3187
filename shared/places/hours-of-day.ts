import { type Hours, isAllDay, type Span, type SpecialDay } from '../domain/hours.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { weekdayOf } from '../domain/weeks.ts'

/** 0 for Monday to 6 for Sunday, as the days of hours stand. */
export const dayOfHours = (date: IsoDate): number => (weekdayOf(date) + 6) % 7

/** The hours of one day, a special day before its weekday; `null`: not known. */
export function hoursOn(
  hours: Hours | null,
  date: IsoDate,
): { spans: Span[]; special: SpecialDay | null } | null {
  if (!hours) return null
  const special = hours.special.find(({ on }) => on === date)
  if (special) return { spans: special.spans, special }
  const spans = hours.week[dayOfHours(date)]
  return spans ? { spans, special: null } : null
}

/** The spans of a day as a person would write them; the words for none and for all are the language's. */
export function spansText(
  spans: readonly Span[],
  words: { closed: string; allDay: string },
): string {
  if (spans.length === 0) return words.closed
  if (isAllDay(spans)) return words.allDay
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ')
}
