import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'

/** Spans of one day that are kept; nobody closes for lunch more often. */
export const MOST_SPANS = 8
export const MOST_SPECIAL_DAYS = 400
/** A span past midnight may last so many minutes: longer ones are hours written the wrong way round. */
export const LONGEST_NIGHT = 12 * 60
const DAY_MINUTES = 24 * 60

/**
 * Open from one time to another, `HH:MM`. `24:00` is the end of the day; an end before the start is on
 * the next day.
 */
export const spanSchema = z.object({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 09:00'),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a time such as 18:00'),
})
export type Span = z.infer<typeof spanSchema>

/** In the order of the clock; none: closed. */
export const spansSchema = z
  .array(spanSchema)
  .max(MOST_SPANS)
  .refine((spans) => problemOfSpans(spans) === null, {
    error: 'expected spans that start before they end and do not overlap',
  })

export const specialDaySchema = z.object({
  on: isoDateSchema,
  spans: spansSchema,
  /** Why: the name of a holiday, a stocktaking. */
  name: z.string().max(200),
})
export type SpecialDay = z.infer<typeof specialDaySchema>

/** Opening hours: of the seven days from Monday (`null`: not known), and of single days that differ. */
export const hoursSchema = z.object({
  week: z.array(spansSchema.nullable()).length(7),
  special: z
    .array(specialDaySchema)
    .max(MOST_SPECIAL_DAYS)
    .refine((days) => new Set(days.map(({ on }) => on)).size === days.length, {
      error: 'a day may stand once only',
    }),
})
export type Hours = z.infer<typeof hoursSchema>

export const ALL_DAY: Span = { from: '00:00', to: '24:00' }
export const isAllDay = (spans: readonly Span[]): boolean =>
  spans.length === 1 && spans[0]!.from === ALL_DAY.from && spans[0]!.to === ALL_DAY.to

export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const goesPastMidnight = ({ from, to }: Span): boolean => to < from

/** From the start of its day; above 1,440 on the next one. */
export const endMinutes = (span: Span): number =>
  minutesOf(span.to) + (goesPastMidnight(span) ? DAY_MINUTES : 0)

export const SPAN_PROBLEMS = ['ends-before-start', 'no-time-between', 'overlap'] as const
export type SpanProblem = (typeof SPAN_PROBLEMS)[number]

/**
 * What cannot be among the spans of one day, given in the order of the clock: one that ends before it
 * starts without being a night, one of no length, one that begins before the one before it ends.
 */
export function problemOfSpans(spans: readonly Span[]): SpanProblem | null {
  let end = -1
  for (const span of spans) {
    if (span.from === span.to) return 'no-time-between'
    const from = minutesOf(span.from)
    if (endMinutes(span) - from > LONGEST_NIGHT && goesPastMidnight(span)) {
      return 'ends-before-start'
    }
    if (from < end) return 'overlap'
    end = endMinutes(span)
  }
  return null
}

export const NO_HOURS: Hours = { week: Array.from({ length: 7 }, () => null), special: [] }

/** Whether nothing at all is said. */
export const isBlank = ({ week, special }: Hours): boolean =>
  special.length === 0 && week.every((day) => day === null)
