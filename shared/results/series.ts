import { dayNumber, type IsoDate } from '../domain/iso-date.ts'
import { addsUp, type Metric } from '../domain/metric.ts'
import type { Result } from '../domain/result.ts'

type Figure = Pick<Result, 'metric' | 'from' | 'to' | 'value' | 'source' | 'currency'>

/** Days that a result was measured on, both ends counted. */
export const daysOf = ({ from, to }: Pick<Figure, 'from' | 'to'>): number =>
  dayNumber(to) - dayNumber(from) + 1

/** A figure as it can be compared with one of another length: of a sum the mean of a day. */
export const perDay = (figure: Pick<Figure, 'metric' | 'from' | 'to' | 'value'>): number =>
  addsUp(figure.metric) ? figure.value / daysOf(figure) : figure.value

/** The figures of one metric, money of one currency, oldest first by their last day. */
export type Series<R extends Figure = Result> = {
  metric: Metric
  currency: string
  figures: R[]
}

export function byDays(a: Pick<Figure, 'from' | 'to'>, b: Pick<Figure, 'from' | 'to'>): number {
  return compare(a.to, b.to) || compare(a.from, b.from)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A card's results by metric and currency, the metrics in the order given. */
export function seriesOf<R extends Figure>(
  results: readonly R[],
  order: readonly Metric[],
): Series<R>[] {
  const all = new Map<string, Series<R>>()
  for (const result of results) {
    const { metric, currency } = result
    const key = `${metric} ${currency}`
    const series = all.get(key)
    if (series) series.figures.push(result)
    else all.set(key, { metric, currency, figures: [result] })
  }
  return [...all.values()]
    .map((series) => ({
      ...series,
      figures: series.figures.toSorted((a, b) => byDays(a, b) || compare(a.source, b.source)),
    }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.metric) - order.indexOf(b.metric) || compare(a.currency, b.currency),
    )
}

/**
 * Figures no day of which is counted twice, that cover as many days as can be (weighted interval
 * scheduling); of equally good choices the one of more and shorter figures. Oldest first.
 */
export function withoutOverlap<R extends Pick<Figure, 'from' | 'to'>>(figures: readonly R[]): R[] {
  const sorted = figures.toSorted(byDays)
  /** Of the first n figures the best choice: days covered, how many figures, and the last taken. */
  const best: { days: number; count: number; last: number }[] = [{ days: 0, count: 0, last: -1 }]
  const before = sorted.map(({ from }) => firstEndingFrom(sorted, from))
  for (const [i, figure] of sorted.entries()) {
    const without = best[i]!
    const rest = best[before[i]!]!
    const taken = { days: rest.days + daysOf(figure), count: rest.count + 1, last: i }
    const isBetter =
      taken.days > without.days || (taken.days === without.days && taken.count > without.count)
    best.push(isBetter ? taken : { ...without })
  }
  const chosen: R[] = []
  for (let n = sorted.length; n > 0;) {
    const { last } = best[n]!
    if (last < 0) break
    chosen.push(sorted[last]!)
    n = before[last]!
  }
  return chosen.toReversed()
}

/** How many of the figures (sorted by their last day) end before a day. */
function firstEndingFrom(sorted: readonly Pick<Figure, 'to'>[], day: IsoDate): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.to < day) low = middle + 1
    else high = middle
  }
  return low
}

/** What was measured of some days. */
export type Window = {
  from: IsoDate
  to: IsoDate
  days: number
  /** Days that figures speak of. */
  measured: number
  /** Of a sum the mean of a measured day, else the mean over the measured days; `null`: nothing measured. */
  mean: number | null
}

/** What the figures that lie wholly between two days say of them. */
export function measure(figures: readonly Figure[], from: IsoDate, to: IsoDate): Window {
  const inside = figures.filter((figure) => figure.from >= from && figure.to <= to)
  const chosen = withoutOverlap(inside)
  const measured = chosen.reduce((sum, figure) => sum + daysOf(figure), 0)
  const total = chosen.reduce((sum, figure) => sum + perDay(figure) * daysOf(figure), 0)
  const mean = measured === 0 ? null : total / measured
  return { from, to, days: daysOf({ from, to }), measured, mean }
}

/** A change as a share of the figure before; `null` where that was nothing. */
export const shareOfChange = (before: number, after: number): number | null =>
  before === 0 ? null : (after - before) / before
