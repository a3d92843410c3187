import { dayNumber, type IsoDate } from '#shared/domain/iso-date.ts'

/** Where days and scores lie in the picture, in px from its left and its top. */
export type TrendScale = {
  x: (day: IsoDate) => number
  y: (score: number) => number
  /** The index of the day nearest to a place. */
  nearest: (x: number) => number
}

export type TrendBox = { left: number; right: number; top: number; bottom: number }

/** @param days in order, at least one; a single one stands at the right */
export function trendScale(days: readonly IsoDate[], box: TrendBox): TrendScale {
  const first = dayNumber(days[0]!)
  const span = dayNumber(days.at(-1)!) - first
  const x = (day: IsoDate) =>
    span === 0 ? box.right : box.left + ((dayNumber(day) - first) / span) * (box.right - box.left)
  return {
    x,
    y: (score) => box.bottom - (score / 100) * (box.bottom - box.top),
    nearest: (at) => {
      let best = 0
      for (const [i, day] of days.entries()) {
        if (Math.abs(x(day) - at) <= Math.abs(x(days[best]!) - at)) best = i
      }
      return best
    },
  }
}

/** Some of the days, first and last among them, none nearer to the next than `apart` px. */
export function shownDays(
  days: readonly IsoDate[],
  scale: Pick<TrendScale, 'x'>,
  apart: number,
): IsoDate[] {
  const last = days.at(-1)!
  const shown: IsoDate[] = []
  for (const day of days) {
    const room = shown.length === 0 || scale.x(day) - scale.x(shown.at(-1)!) >= apart
    if (day !== last && room && scale.x(last) - scale.x(day) >= apart) shown.push(day)
  }
  return [...shown, last]
}

/** Places of names beside the ends of lines, moved apart where they would cover each other. */
export function spreadApart(places: readonly number[], apart: number, bottom: number): number[] {
  const order = places.map((_, i) => i).toSorted((a, b) => places[a]! - places[b]! || a - b)
  const spread = [...places]
  for (const [rank, i] of order.entries()) {
    const above = rank === 0 ? undefined : spread[order[rank - 1]!]
    if (above !== undefined && spread[i]! - above < apart) spread[i] = above + apart
  }
  let limit = bottom
  for (const i of order.toReversed()) {
    if (spread[i]! > limit) spread[i] = limit
    limit = spread[i]! - apart
  }
  return spread
}
