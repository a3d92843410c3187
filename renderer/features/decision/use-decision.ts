import { useDeferredValue, useMemo } from 'react'
import { decisionOf, type Decision } from '#shared/coverage/decision.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { boardOfState, type PlanState } from '../../backend/plan-state.ts'

/** The plan's elements and paths, worked out again after an edit is drawn. */
export function useDecision(): { plan: PlanState; decision: Decision } {
  const plan = useDeferredValue(usePlanContent())
  return useMemo(() => ({ plan, decision: decisionOf(boardOfState(plan), plan.today) }), [plan])
}
