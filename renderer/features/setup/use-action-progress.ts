import { useMemo } from 'react'
import type { ActionPlan } from '#shared/playbook/playbook.ts'
import { actionProgress, type StepProgress } from '#shared/setup/action-progress.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { boardOfState } from '../../backend/plan-state.ts'

const TABLES = ['result', 'experiment', 'message', 'card'] as const

/** How far the steps of an action plan are; `null` until what is not on the board has come. */
export function useActionProgress(plan: ActionPlan | null): readonly StepProgress[] | null {
  const state = usePlanContent()
  const facts = usePlanQuery(['setup', 'facts'], TABLES, (client, planId) =>
    client.setup.facts({ planId }),
  ).data
  return useMemo(() => {
    if (!facts || !plan) return null
    const board = boardOfState(state)
    return actionProgress(plan, { ...facts, board, today: state.today }, state.settings.ticks)
  }, [facts, plan, state])
}
