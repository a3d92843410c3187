import { z } from 'zod'
import type { CardKind } from './card.ts'

/** What the figures of a metric are. Shares lie between 0 and 1, ranks are 1 or more. */
export type MetricUnit = 'count' | 'share' | 'rank' | 'money' | 'minutes' | 'seconds'

type MetricDefinition = { unit: MetricUnit; better: 'more' | 'less' }

/** What a team measures of its cards, from being found to being bought from. The list is closed. */
export const METRIC_DEFINITIONS = {
  clicks: { unit: 'count', better: 'more' },
  impressions: { unit: 'count', better: 'more' },
  ctr: { unit: 'share', better: 'more' },
  position: { unit: 'rank', better: 'less' },
  views: { unit: 'count', better: 'more' },
  reach: { unit: 'count', better: 'more' },
  engagements: { unit: 'count', better: 'more' },
  saves: { unit: 'count', better: 'more' },
  shares: { unit: 'count', better: 'more' },
  directions: { unit: 'count', better: 'more' },
  calls: { unit: 'count', better: 'more' },
  visits: { unit: 'count', better: 'more' },
  conversations: { unit: 'count', better: 'more' },
  replyTime: { unit: 'minutes', better: 'less' },
  leads: { unit: 'count', better: 'more' },
  bookings: { unit: 'count', better: 'more' },
  orders: { unit: 'count', better: 'more' },
  revenue: { unit: 'money', better: 'more' },
  conversion: { unit: 'share', better: 'more' },
  abandonment: { unit: 'share', better: 'less' },
  loadTime: { unit: 'seconds', better: 'less' },
} as const satisfies Record<string, MetricDefinition>

export type Metric = keyof typeof METRIC_DEFINITIONS
export const METRICS = Object.keys(METRIC_DEFINITIONS) as [Metric, ...Metric[]]
export const metricSchema = z.enum(METRICS)

export const unitOf = (metric: Metric): MetricUnit => METRIC_DEFINITIONS[metric].unit
export const isLessBetter = (metric: Metric): boolean =>
  METRIC_DEFINITIONS[metric].better === 'less'

/** Whether a figure that moved by so much moved for the better. */
export const wentBy = (metric: Metric, difference: number): 'better' | 'worse' | 'same' =>
  difference === 0 ? 'same' : difference > 0 === isLessBetter(metric) ? 'worse' : 'better'

/** Counts and money add up over days; shares, ranks and times are averages, and people are met again. */
export const addsUp = (metric: Metric): boolean => {
  if (metric === 'reach') return false
  const unit = unitOf(metric)
  return unit === 'count' || unit === 'money'
}

/** What is usually measured of a kind of card, the likeliest first. */
const USUAL: Readonly<Record<CardKind, readonly Metric[]>> = {
  guide: ['clicks', 'impressions', 'ctr', 'position', 'views'],
  tutorial: ['views', 'saves', 'shares', 'clicks'],
  creator: ['views', 'reach', 'engagements', 'clicks', 'orders', 'saves', 'shares'],
  place: ['directions', 'calls', 'visits', 'clicks'],
  message: ['replyTime', 'conversations', 'leads', 'bookings'],
  fix: ['conversion', 'abandonment', 'loadTime', 'orders'],
}

/** All metrics, those that are usual for the kind first. */
export function metricsFor(kind: CardKind): Metric[] {
  const usual = USUAL[kind]
  return [...usual, ...METRICS.filter((metric) => !usual.includes(metric))]
}
