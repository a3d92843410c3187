import type { StandpointInput } from '#shared/contract/trend.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { TrendContext } from './trend-context.ts'

/** A plan as it stood after change `seq`, looked at on a day. */
export type StandpointAt = { day: IsoDate; seq: number }
export type Standpoints = { from: StandpointAt; to: StandpointAt }

/**
 * Where the plan stood at two ends of a comparison: at the end of a day, now, or after a change.
 *
 * @throws DomainError INVALID for a day before the plan or after today, and for days the wrong way round
 */
export function standpointsOf(
  context: TrendContext,
  input: { from: StandpointInput; to: StandpointInput },
): Standpoints {
  const from = standpointOf(context, 'from', input.from)
  const to = standpointOf(context, 'to', input.to)
  if (from.day > to.day || from.seq > to.seq) throw invalid('from', 'days-out-of-order')
  return { from, to }
}

/**
 * One of them.
 *
 * @throws DomainError INVALID for a day before the plan or after today
 */
export function standpointOf(
  context: TrendContext,
  field: string,
  { day, seq: given }: StandpointInput,
): StandpointAt {
  const { store, today } = context
  if (day > today()) throw invalid(field, 'in-the-future')
  const seq = given ?? seqAtEndOf(context, day)
  if (seq > store.seq()) throw invalid(field, 'in-the-future')
  if (seq < (store.read.acts.first()?.seq ?? 0)) throw invalid(field, 'before-the-plan')
  return { day, seq }
}

function seqAtEndOf({ store, today, endOf }: TrendContext, day: IsoDate): number {
  return day === today() ? store.seq() : (store.read.acts.lastUpTo(endOf(day))?.seq ?? -1)
}

const invalid = (field: string, reason: string) => new DomainError('INVALID', { field, reason })
