import { z } from 'zod'
import { addDays, type IsoDate, isoDateSchema } from '#shared/domain/iso-date.ts'

/** From when a change is measured: a span before today, the eve of something that happened, or a day. */
export const sinceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('week') }),
  z.object({ from: z.literal('month') }),
  z.object({
    from: z.literal('milestone'),
    kind: z.enum(['import', 'launch']),
    day: isoDateSchema,
  }),
  z.object({ from: z.literal('day'), day: isoDateSchema }),
])
export type Since = z.infer<typeof sinceSchema>

const SPAN_DAYS = { week: 7, month: 30 } as const

/**
 * The day at whose end the plan stood as a change is measured from: the first day of the plan where it
 * would lie before; `null` where the plan has no day before today. What a milestone changed counts, so
 * that it is measured from the day before.
 */
export function dayOfSince(
  since: Since,
  { began, today }: { began: IsoDate; today: IsoDate },
): IsoDate | null {
  const wished = wishedDay(since, today)
  const day = wished < began ? began : wished
  return day < today ? day : null
}

function wishedDay(since: Since, today: IsoDate): IsoDate {
  if (since.from === 'day') return since.day
  return since.from === 'milestone'
    ? addDays(since.day, -1)
    : addDays(today, -SPAN_DAYS[since.from])
}

/** The difference of two scores as they are shown with one decimal. */
export function shownChange(before: number, after: number): number {
  return (Math.round(after * 10) - Math.round(before * 10)) / 10
}
