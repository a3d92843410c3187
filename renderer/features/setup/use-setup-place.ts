import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { nextSetupStep, SETUP_STEPS, type SetupStep } from '#shared/domain/setup.ts'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'

/** Where in the set-up one is: a step, what comes after the last, or an action plan by its id. */
export type SetupPlace = { step: SetupStep | 'end' } | { plan: string }

const FIRST_PLAN = 'four-steps'

/** As the address says it; without a word there, the first step that is open, else the action plans. */
export function useSetupPlace(): {
  place: SetupPlace
  pathOf: (place: SetupPlace) => string
  go: (place: SetupPlace) => void
} {
  const planId = usePlanId()
  const setup = usePlan((plan) => plan.settings.setup)
  const [, navigate] = useLocation()
  const params = new URLSearchParams(useSearch())
  const asked = params.get('step')
  const step = asked === 'end' ? asked : SETUP_STEPS.find((one) => one === asked)
  const plan = params.get('plan')
  const open = setup && !setup.finished ? nextSetupStep(setup) : null

  const pathOf = useCallback(
    (place: SetupPlace) => {
      const [name, value] = 'step' in place ? ['step', place.step] : ['plan', place.plan]
      return `${planPath(planId, 'setup')}?${name}=${encodeURIComponent(value)}`
    },
    [planId],
  )
  const go = useCallback((place: SetupPlace) => navigate(pathOf(place)), [navigate, pathOf])
  const place: SetupPlace = step
    ? { step }
    : plan !== null
      ? { plan }
      : open
        ? { step: open }
        : { plan: FIRST_PLAN }
  return { place, pathOf, go }
}
