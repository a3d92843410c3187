import { useDeferredValue, useMemo } from 'react'
import type { Alert } from '#shared/coverage/alert.ts'
import { alertsOf } from '#shared/coverage/alerts.ts'
import type { GrownTopic } from '#shared/domain/growth.ts'
import { usePlanQuery } from '../../backend/plan-query.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { useAssetOutline } from '../creators/use-asset-outline.ts'
import { useOutline } from '../messages/use-outline.ts'

const NONE: readonly GrownTopic[] = []

/**
 * All that needs eyes in the plan, the most pressing first; looked for again after an edit is drawn.
 * `null`: some of what it follows from is still on its way, and no row should change under somebody.
 */
export function useAlerts(plan: PlanState): Alert[] | null {
  const shown = useDeferredValue(plan)
  const grown = usePlanQuery(['grown-topics', shown.today], ['keyword'], (client, planId) =>
    client.trend.grownTopics({ planId }),
  )
  const messages = useOutline()
  const made = useAssetOutline()
  const waiting = grown.isPending || messages.isPending || made.isPending
  return useMemo(
    () => (waiting ? null : alertsOf(shown, grown.data ?? NONE, messages.data, made.data)),
    [waiting, shown, grown.data, messages.data, made.data],
  )
}
