import { useMemo } from 'react'
import { NO_SETUP, type Setup, type SetupState, type SetupStep } from '#shared/domain/setup.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'

type Patch = Partial<
  Pick<
    PlanSettings,
    'name' | 'client' | 'locale' | 'currency' | 'goal' | 'path' | 'momentWeights' | 'targets'
  >
>

/** The set-up of the plan and what can be done with it; each resolves to whether it was done. */
export function useSetup() {
  const kept = usePlan((plan) => plan.settings.setup)
  const act = useAct()
  return useMemo(() => {
    const setup: Setup = kept ?? NO_SETUP
    return {
      setup,
      isBegun: kept !== null,
      /** Says how a step stands; nothing is done where it stands so already. */
      take: async (step: SetupStep, state: SetupState | null): Promise<boolean> => {
        if ((setup.steps[step] ?? null) === state) return true
        return (await act((client, planId) => client.setup.take({ planId, step, state }))) !== null
      },
      finish: async (finished: boolean): Promise<boolean> =>
        (await act((client, planId) => client.setup.finish({ planId, finished }))) !== null,
      /** Says something of the plan in a step, whose own state stays. */
      say: async (step: SetupStep, patch: Patch): Promise<boolean> => {
        const state = setup.steps[step] ?? null
        const done = await act((client, planId) =>
          client.setup.take({ planId, step, state, patch }),
        )
        return done !== null
      },
    }
  }, [act, kept])
}
