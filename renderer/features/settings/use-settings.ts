import { useCallback } from 'react'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'

/** The plan's settings, and a way to change some of them as one undoable act. */
export function useSettings() {
  const settings = usePlan((plan) => plan.settings)
  const canWrite = useCanWrite()
  const act = useAct()
  const save = useCallback(
    (patch: Partial<Omit<PlanSettings, 'extra'>>) =>
      void act((client, planId) => client.plans.updateSettings({ planId, patch })),
    [act],
  )
  return { settings, save, canWrite }
}
