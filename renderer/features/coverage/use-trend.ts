import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Milestone, StandpointInput } from '#shared/contract/trend.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Entity } from '#shared/merge/change.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { fromTables, ofPlan } from '../../backend/plan-query.ts'

/** Two standpoints of the plan that are compared. */
export type Ends = { from: StandpointInput; to: StandpointInput }

/** What a score is made of. */
const TABLES: readonly Entity[] = ['plan', 'column', 'card', 'topic', 'keyword', 'check']
type TrendLine = { began: IsoDate; milestones: Milestone[] }
/** Days that are still to be worked out are asked for again so soon, in ms. */
const ASK_AGAIN_MS = 200

function useLineQuery(today: IsoDate) {
  const client = useClient()
  const planId = usePlanId()
  return queryOptions({
    queryKey: ofPlan(planId, 'trend', today),
    queryFn: () => client.trend.line({ planId }),
    meta: fromTables(TABLES),
    gcTime: 10_000,
    placeholderData: keepPreviousData,
  })
}

export function useTrendLine(today: IsoDate) {
  return useQuery({
    ...useLineQuery(today),
    refetchInterval: ({ state }) => ((state.data?.missing ?? 0) > 0 ? ASK_AGAIN_MS : false),
  })
}

/** When the plan began and what happened since; not drawn again for each day that is worked out. */
export function useMilestones(today: IsoDate) {
  return useQuery({ ...useLineQuery(today), select: beginAndMilestones })
}

const beginAndMilestones = ({ began, milestones }: TrendLine) => ({ began, milestones })

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
