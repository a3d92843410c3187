import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActLabel } from '#shared/contract/history.ts'
import { useClient, usePlan, usePlanId } from '../backend/context.tsx'
import { useAct } from '../backend/use-act.ts'

/** Undo and redo of the whole plan: what each would do, and doing it. */
export function useHistory() {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const act = useAct()
  const { t } = useTranslation()
  const status = useQuery({
    queryKey: ['history', planId, seq],
    queryFn: () => client.history.status({ planId }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })

  const name = useCallback(
    (label: ActLabel): string =>
      t([`act.${label.act}`, 'act.unknown'], {
        subject: label.subject,
        count: label.count,
        // One thing is named. A plural form would not do: Russian's “one” is also 21.
        ...(label.count === 1 && { context: 'single' }),
      }),
    [t],
  )
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      const result = await act((c, id) => c.history[direction]({ planId: id }))
      if (!result?.done) return
      const key = direction === 'undo' ? 'top.undone' : 'top.redone'
      notifications.show({ message: t(key, { act: name(result.done) }), autoClose: 2_500 })
    },
    [act, name, t],
  )

  return { undo: status.data?.undo ?? null, redo: status.data?.redo ?? null, name, step }
}
