import { addDays, dayAfter, daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import { weekdayOf } from '#shared/domain/weeks.ts'

/** Both days inclusive. */
export type Period = { from: IsoDate; to: IsoDate }

/**
 * A day for each of several works done one after the other, so that effort is spent evenly over the
 * period: rising, the last by its last day. Saturdays and Sundays give the Friday before, or the Monday
 * after where that lies before the period. Works without any effort are spread by their number.
 */
export function spreadDates(efforts: readonly number[], { from, to }: Period): IsoDate[] {
  const days = Math.max(1, daysBetween(from, to) + 1)
  const total = efforts.reduce((sum, effort) => sum + effort, 0)
  let spent = 0
  return efforts.map((effort, i) => {
    spent += effort
    const share = total > 0 ? Math.min(1, spent / total) : (i + 1) / efforts.length
    return onWeekday(addDays(from, Math.max(0, Math.ceil(share * days) - 1)), { from, to })
  })
}

function onWeekday(day: IsoDate, { from, to }: Period): IsoDate {
  const weekday = weekdayOf(day)
  if (weekday !== 0 && weekday !== 6) return day
  const friday = dayAfter(day, weekday === 6 ? -1 : -2)
  if (friday !== null && friday >= from) return friday
  const monday = dayAfter(day, weekday === 6 ? 2 : 1)
  return monday !== null && monday <= to ? monday : day
}
