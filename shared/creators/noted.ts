import type { IsoDate } from '../domain/iso-date.ts'
import type { Metric } from '../domain/metric.ts'
import type { Result } from '../domain/result.ts'
import { withoutOverlap } from '../results/series.ts'

/** What is looked at of what a creator or user made; all of it stands among the card's results. */
export const NOTED_METRICS = [
  'views',
  'reach',
  'engagements',
  'clicks',
  'orders',
] as const satisfies readonly Metric[]
export type NotedMetric = (typeof NOTED_METRICS)[number]

/** What one asset has brought so far; `null`: not noted, which is never nothing. */
export type Noted = Readonly<Record<NotedMetric, number | null>> & {
  /** The last day that a figure speaks of. */
  until: IsoDate | null
}

/**
 * The figures of a card together. Counts of different days add up, and no day counts twice; reach is of
 * people, who would be counted again with every further period, so that of it the largest figure stands.
 */
export function notedOf(results: readonly Result[]): Noted {
  const of = (metric: NotedMetric): number | null => {
    const figures = results.filter((result) => result.metric === metric)
    if (figures.length === 0) return null
    const values = figures.map(({ value }) => value)
    if (metric === 'reach') return Math.max(...values)
    return withoutOverlap(figures).reduce((sum, { value }) => sum + value, 0)
  }
  const counted = results.filter(({ metric }) => NOTED_METRICS.some((one) => one === metric))
  const until = counted.reduce<IsoDate | null>(
    (last, { to }) => (last === null || to > last ? to : last),
    null,
  )
  const totals = Object.fromEntries(NOTED_METRICS.map((metric) => [metric, of(metric)]))
  return { ...(totals as Record<NotedMetric, number | null>), until }
}
