import { addDays, dayNumber, type IsoDate } from '#shared/domain/iso-date.ts'

/** The days that all pictures of a card's results show, so that they can be read one under the other. */
export type TimeSpan = { from: IsoDate; to: IsoDate }

/** Shown where little is measured, so that a single day is not a whole picture. */
const AT_LEAST_DAYS = 28

/** From the first day of which anything is known to today. */
export function timeOf(
  results: readonly { from: IsoDate }[],
  experiments: readonly { startsOn: IsoDate }[],
  today: IsoDate,
): TimeSpan {
  const days = [...results.map(({ from }) => from), ...experiments.map((one) => one.startsOn)]
  const first = days.reduce((a, b) => (b < a ? b : a), addDays(today, 1 - AT_LEAST_DAYS))
  return { from: first, to: today }
}

/** Where the beginning of a day lies in a picture of so many px; a day later than the last at its end. */
export function placeOf({ from, to }: TimeSpan, width: number): (day: IsoDate) => number {
  const first = dayNumber(from)
  const days = dayNumber(to) - first + 1
  return (day) => (Math.max(0, Math.min(days, dayNumber(day) - first)) / days) * width
}
