import type { PastScore } from '#shared/contract/trend.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { ActContext } from './act-context.ts'
import { boardAsOf } from './board-as-of.ts'
import type { StandpointAt } from './standpoints.ts'

/** The score of the plan as it stood after a change, on a day. */
export function scoreAsOf(
  { store }: Pick<ActContext, 'store'>,
  { day, seq }: StandpointAt,
): PastScore {
  return { day, seq, score: scorePlan(boardAsOf(store, seq), day) }
}
