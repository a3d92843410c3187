import { addDays, dayNumber, type IsoDate } from './iso-date.ts'

/** 0 for Sunday to 6 for Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export function weekdayOf(date: IsoDate): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday
}

/** The first day of the week that a day lies in. */
export function weekStart(date: IsoDate, firstDay: Weekday): IsoDate {
  return addDays(date, -((weekdayOf(date) - firstDay + 7) % 7))
}

export const monthStart = (date: IsoDate): IsoDate => `${date.slice(0, 8)}01`

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The same day so many months on; a month that is too short gives its last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month))
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
}

/** So many days in a row. */
export const daysFrom = (first: IsoDate, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, i) => addDays(first, i))

/** The whole weeks that a month touches, from its first week's first day. */
export function weeksOfMonth(date: IsoDate, firstDay: Weekday): IsoDate[][] {
  const last = addDays(addMonths(monthStart(date), 1), -1)
  const weeks: IsoDate[][] = []
  for (let day = weekStart(monthStart(date), firstDay); day <= last; day = addDays(day, 7)) {
    weeks.push(daysFrom(day, 7))
  }
  return weeks
}
