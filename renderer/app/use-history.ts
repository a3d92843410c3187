import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ENTITIES } from '#shared/merge/change.ts'
import { usePlanId } from '../backend/context.tsx'
import { ofPlan, usePlanQuery } from '../backend/plan-query.ts'
import { useAct } from '../backend/use-act.ts'
import { useActSentence } from './use-act-sentence.ts'

export type Direction = 'undo' | 'redo'

/** Undo and redo of the whole plan: what each would do, and doing it. */
export function useHistory() {
  const planId = usePlanId()
  const act = useAct()
  const queries = useQueryClient()
  const { t } = useTranslation()
  const name = useActSentence()
  const status = usePlanQuery(['history'], ENTITIES, (client, id) =>
    client.history.status({ planId: id }),
  )

  /** One act, or all of this device's acts down (or up) to the one of that number. */
  const step = useCallback(
    async (direction: Direction, to?: number) => {
      const result = await act((c, id) =>
        direction === 'undo'
          ? c.history.undo({ planId: id, downTo: to })
          : c.history.redo({ planId: id, upTo: to }),
      )
      if (!result?.done) return
      // When everything stays as others left it nothing was written, and no feed tells of it.
      void queries.invalidateQueries({ queryKey: ofPlan(planId, 'history') })
      const { acts, done, kept } = result
      const what = direction === 'undo' ? 'undone' : 'redone'
      const told =
        acts > 1 ? t(`history:${what}Many`, { count: acts }) : t(`top.${what}`, { act: name(done) })
      const message = kept > 0 ? `${told}. ${t('history:kept', { count: kept })}` : told
      notifications.show({ message, autoClose: kept > 0 ? 8_000 : 2_500 })
    },
    [act, name, planId, queries, t],
  )

  return { undo: status.data?.undo ?? null, redo: status.data?.redo ?? null, name, step }
}
