import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { type Metric, metricSchema, unitOf } from './metric.ts'
import { idSchema } from './text.ts'

/** `hand`: typed by a person; `search-console`: of an export of Google's Search Console. */
export const RESULT_SOURCES = ['hand', 'search-console'] as const
export const resultSourceSchema = z.enum(RESULT_SOURCES)
export type ResultSource = z.infer<typeof resultSourceSchema>

export const MOST_OF_A_RESULT = 1e12

export const resultFields = z.object({
  cardId: idSchema,
  metric: metricSchema,
  /** The days it was measured on, both counted; one day: the same twice. */
  from: isoDateSchema,
  to: isoDateSchema,
  /** In the metric's unit: a share as 0 to 1, times in minutes or seconds. Of a sum, that of all days together. */
  value: z.number().min(0).max(MOST_OF_A_RESULT),
  source: resultSourceSchema,
  /** ISO 4217 code of a sum of money, empty for all else. */
  currency: z.string().regex(/^([A-Z]{3})?$/),
})

/** A number measured of a card. There is one of a card, metric, period, source and currency. */
export const resultSchema = resultFields.extend({ id: idSchema })
export type Result = z.infer<typeof resultSchema>
export type ResultFields = Omit<Result, 'id'>

/** What makes a result the one it is: measured again, it is written over. */
export function resultKey(result: Omit<ResultFields, 'value'>): string {
  const { cardId, metric, from, to, source, currency } = result
  return JSON.stringify([cardId, metric, from, to, source, currency])
}

/** Why a figure cannot be; `null`: it can. Reasons have sentences in `errors:INVALID`. */
export function problemOfFigure(figure: {
  metric: Metric
  from: string
  to: string
  value: number
}): 'days-out-of-order' | 'share-too-large' | 'rank-too-small' | null {
  if (figure.from > figure.to) return 'days-out-of-order'
  const unit = unitOf(figure.metric)
  if (unit === 'share' && figure.value > 1) return 'share-too-large'
  if (unit === 'rank' && figure.value < 1) return 'rank-too-small'
  return null
}
