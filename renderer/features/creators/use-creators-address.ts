import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'

export const CREATOR_TABS = ['people', 'assets', 'sums'] as const
export type CreatorTab = (typeof CREATOR_TABS)[number]

/** Which part of the view is shown, and whose panel, kept in the address so that others can link. */
export function useCreatorsAddress() {
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const asked = search.get('tab')
  const tab = CREATOR_TABS.find((one) => one === asked) ?? 'people'
  const personId = search.get('person')
  const path = planPath(planId, 'creators')
  const go = useCallback(
    (to: CreatorTab, person: string | null) => {
      const next = new URLSearchParams({ tab: to, ...(person !== null && { person }) })
      navigate(`${path}?${next.toString()}`, { replace: true })
    },
    [navigate, path],
  )
  return {
    tab,
    personId,
    showTab: (to: CreatorTab) => go(to, personId),
    openPerson: (id: string) => go(tab, id),
    closePerson: () => go(tab, null),
  }
}
