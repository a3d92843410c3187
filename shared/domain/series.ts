import { z } from 'zod'
import { dayAfter, isoDateSchema, LAST_DAY, type IsoDate } from './iso-date.ts'
import { idSchema } from './text.ts'
import { addMonths, weekdayOf, weekStart } from './weeks.ts'

export const SERIES_UNITS = ['day', 'week', 'month'] as const
export type SeriesUnit = (typeof SERIES_UNITS)[number]

/** Most cards that one series makes, the first among them. */
export const LONGEST_SERIES = 200

/**
 * How a card repeats: every so many days, weeks or months. `weekdays` matters for weeks only, 0 for
 * Sunday; empty: the first card's own. It ends after `count` cards, the first among them, or with
 * the last day `until`.
 */
export const seriesRuleSchema = z.object({
  every: z.number().int().min(1).max(365),
  unit: z.enum(SERIES_UNITS),
  weekdays: z.array(z.number().int().min(0).max(6)).max(7),
  ends: z.union([
    z.object({ count: z.number().int().min(2).max(LONGEST_SERIES) }),
    z.object({ until: isoDateSchema }),
  ]),
})
export type SeriesRule = z.infer<typeof seriesRuleSchema>

/** Cards with the same `id` were made as one series; each is a card of its own. */
export const seriesSchema = z.object({ id: idSchema, rule: seriesRuleSchema })
export type Series = z.infer<typeof seriesSchema>

/**
 * The days that follow the first, rising; at most `LONGEST_SERIES` with it. A month without the first
 * one's day gives its last: the 31st goes 28 February, 31 March.
 */
export function datesAfter(first: IsoDate, rule: SeriesRule): IsoDate[] {
  const most = 'count' in rule.ends ? rule.ends.count : LONGEST_SERIES
  const until = 'until' in rule.ends ? rule.ends.until : LAST_DAY
  const dates: IsoDate[] = []
  for (const date of steps(first, rule)) {
    if (date > until || dates.length >= most - 1) break
    if (date > first) dates.push(date)
  }
  return dates
}

/** Whether the rule asks for more days than one series has. */
export function isCutShort(first: IsoDate, rule: SeriesRule): boolean {
  if (!('until' in rule.ends)) return false
  const dates = datesAfter(first, rule)
  if (dates.length < LONGEST_SERIES - 1) return false
  const last = dates.at(-1)!
  for (const date of steps(first, rule)) if (date > last) return date <= rule.ends.until
  return false
}

/** The rule's days, rising, to the end of the calendar; in the first week some that lie before `first`. */
function* steps(first: IsoDate, { every, unit, weekdays }: SeriesRule): Generator<IsoDate> {
  const monday = weekStart(first, 1)
  const chosen = weekdays.length > 0 ? weekdays : [weekdayOf(first)]
  const inWeek = [...new Set(chosen.map((day) => (day + 6) % 7))].toSorted((a, b) => a - b)
  for (let step = 0; ; step += every) {
    const dates =
      unit === 'day'
        ? [dayAfter(first, step)]
        : unit === 'month'
          ? [monthsAfter(first, step)]
          : inWeek.map((day) => dayAfter(monday, step * 7 + day))
    for (const date of dates) {
      if (date === null) return
      yield date
    }
  }
}

/** `null` beyond the last year of the calendar. */
function monthsAfter(first: IsoDate, months: number): IsoDate | null {
  const date = addMonths(first, months)
  return date.length === LAST_DAY.length ? date : null
}

type Dated = { id: string; dueOn: IsoDate | null; series: Series | null }

/** A card of a series and those of it that are due later, by date; only itself when it has no date. */
export function thisAndFollowing<T extends Dated>(card: T, cards: Iterable<T>): T[] {
  const { series, dueOn } = card
  if (series === null || dueOn === null) return [card]
  const later = [...cards].filter(
    (one) =>
      one.id !== card.id &&
      one.series?.id === series.id &&
      one.dueOn !== null &&
      one.dueOn >= dueOn,
  )
  later.sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : a.dueOn! > b.dueOn! ? 1 : 0))
  return [card, ...later]
}

/** Whether cards of its series are due later than this one. */
export function hasFollowing<T extends Dated>(card: T, cards: Iterable<T>): boolean {
  return card.series !== null && thisAndFollowing(card, cards).length > 1
}
