import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StandpointInput, TrendPoint } from '#shared/contract/trend.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import type { Entity } from '#shared/merge/change.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { fromTables, ofPlan } from '../../backend/plan-query.ts'

/** Two standpoints of the plan that are compared. */
export type Ends = { from: StandpointInput; to: StandpointInput }

/** What a score is made of. */
const TABLES: readonly Entity[] = ['plan', 'column', 'card', 'topic', 'keyword', 'check']
/** Days that are still to be worked out are asked for again so soon, in ms. */
const ASK_AGAIN_MS = 200
const FIRST_SPAN_DAYS = 30

export function useTrendLine(today: IsoDate) {
  const client = useClient()
  const planId = usePlanId()
  return useQuery({
    queryKey: ofPlan(planId, 'trend', today),
    queryFn: () => client.trend.line({ planId }),
    meta: fromTables(TABLES),
    gcTime: 10_000,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.missing ?? 0) > 0 ? ASK_AGAIN_MS : false),
  })
}

export function useComparison({ from, to }: Ends) {
  const client = useClient()
  const planId = usePlanId()
  return useQuery({
    queryKey: ofPlan(planId, 'trend-compare', JSON.stringify([from, to])),
    queryFn: () => client.trend.compare({ planId, from, to }),
    meta: fromTables(TABLES),
    gcTime: 10_000,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** From the last score of a month ago, or the first there is, to now. */
export function firstEnds(points: readonly TrendPoint[], today: IsoDate): Ends {
  const before = addDays(today, -FIRST_SPAN_DAYS)
  const { day, seq } = points.findLast((point) => point.day <= before) ?? points[0]!
  return { from: day === today ? { day } : { day, seq }, to: { day: today } }
}
