import { useMemo } from 'react'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'

/** Where the things that a score is made of can be looked at and mended. */
export function usePlaces() {
  const planId = usePlanId()
  return useMemo(
    () => ({
      card: (id: string) => `${planPath(planId, 'board')}?card=${encodeURIComponent(id)}`,
      /** Beside this page. */
      topic: (id: string) => `${planPath(planId, 'coverage')}?about=${encodeURIComponent(id)}`,
      board: planPath(planId, 'board'),
      keywords: planPath(planId, 'keywords'),
      checks: planPath(planId, 'checks'),
      settings: planPath(planId, 'settings'),
      tactic: (id: string) => `${planPath(planId, 'playbook')}?tactic=${encodeURIComponent(id)}`,
      tactics: `${planPath(planId, 'playbook')}?`,
      channels: `${planPath(planId, 'playbook')}?tab=channels`,
      messageWeeks: `${planPath(planId, 'messages')}?tab=weeks`,
      decisionPath: `${planPath(planId, 'journeys')}?tab=path`,
    }),
    [planId],
  )
}
