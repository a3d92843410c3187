import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTIONS } from '#shared/actions/actions.ts'
import { actions } from '../../app/actions/action-store.ts'
import { useClient, useOpenedPlan } from '../../backend/context.tsx'
import type { Entry } from './entry.ts'
import { libraryEntries, planEntries } from './plan-entries.ts'

/** Everything that can be done or gone to now: what cannot be done here is not among it. */
export function useEntries(): readonly Entry[] {
  const { t, i18n } = useTranslation()
  const client = useClient()
  const plan = useOpenedPlan()
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => client.plans.list(), staleTime: 0 })
  const version = useSyncExternalStore(actions.subscribe, actions.version)
  // The plan as it is when the palette opens: it is open for a moment only.
  const opened = useMemo(() => (plan ? planEntries(plan.planId, plan.model.state()) : []), [plan])
  return useMemo(
    () => [
      ...ACTIONS.filter(({ id }) => id !== 'palette' && actions.has(id)).map(({ id }): Entry => {
        return { key: `action ${id}`, kind: 'action', title: t(`menu:action.${id}`), action: id }
      }),
      ...libraryEntries(plans.data ?? [], plan?.planId ?? null),
      ...opened,
    ],
    // eslint-disable-next-line react/exhaustive-deps -- `version` says when `actions` has changed
    [version, plans.data, plan, opened, t, i18n.language],
  )
}
