import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Moment } from '#shared/domain/moment.ts'
import type { Tactic } from '#shared/domain/plan.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'

type Patch = Partial<Omit<Tactic, 'id'>>

/** What may be done with the tactics of the plan, each as one act that undoes. */
export function useTacticActs() {
  const act = useAct()
  return useMemo(
    () => ({
      update: (tacticId: string, patch: Patch) =>
        act((client, planId) => client.tactics.update({ planId, tacticId, patch })),
      add: (fields: { title: string; moment: Moment; weight: number; note: string }) =>
        act((client, planId) => client.tactics.add({ planId, fields })),
      adopt: (tacticId: string) =>
        act((client, planId) => client.tactics.adopt({ planId, tacticId })),
      remove: (tacticId: string) =>
        act((client, planId) => client.tactics.remove({ planId, tacticId })),
    }),
    [act],
  )
}

/** Makes the card that the playbook has for a tactic, and opens it on the board. */
export function useStartTacticCard() {
  const planId = usePlanId()
  const act = useAct()
  const [, navigate] = useLocation()
  return useCallback(
    async (tacticId: string, moment?: Moment): Promise<void> => {
      const card = await act((client) =>
        client.playbook.startCard({ planId, tacticId, ...(moment && { moment }) }),
      )
      if (card) navigate(`${planPath(planId, 'board')}?card=${encodeURIComponent(card.id)}`)
    },
    [act, navigate, planId],
  )
}
