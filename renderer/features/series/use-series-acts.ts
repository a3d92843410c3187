import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowingPatch } from '#shared/contract/series.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { type SeriesRule, thisAndFollowing } from '#shared/domain/series.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useUndoNotice } from '../views/use-undo-notice.tsx'

/** Acts on a series from one of its cards, each with one undo. Every answer says whether it was saved. */
export function useSeriesActs() {
  const model = usePlanModel()
  const act = useAct()
  const undoNotice = useUndoNotice()
  const { t } = useTranslation('calendar')

  return useMemo(() => {
    const following = (cardId: string) => {
      const { cards } = model.state()
      const card = cards.get(cardId)
      return card ? thisAndFollowing(card, cards.values()) : []
    }

    async function start(cardId: string, rule: SeriesRule): Promise<boolean> {
      const made = await act((client, planId) => client.series.start({ planId, cardId, rule }))
      if (made === null) return false
      model.showAll(made)
      notifications.show({
        message: t('series.made', { count: made.length - 1 }),
        autoClose: 2_500,
      })
      return true
    }

    async function edit(
      cardId: string,
      change: { patch?: FollowingPatch; shiftDays?: number },
    ): Promise<boolean> {
      const { patch = {}, shiftDays = 0 } = change
      const shown = following(cardId).map((card) => ({
        ...card,
        ...(patch as Partial<typeof card>),
        dueOn: card.dueOn === null ? null : addDays(card.dueOn, shiftDays),
      }))
      const takeBack = model.showAll(shown)
      const saved = await act(
        (client, planId) => client.series.editFollowing({ planId, cardId, patch, shiftDays }),
        takeBack,
      )
      return saved !== null
    }

    async function remove(cardId: string): Promise<boolean> {
      const cards = following(cardId)
      const takeBack = model.showAll(cards.map((card) => ({ ...card, archived: true })))
      const removed = await act(
        (client, planId) => client.series.removeFollowing({ planId, cardId }),
        takeBack,
      )
      if (removed === null) return false
      const count = cards.length
      const subject = cards[0]?.title ?? ''
      undoNotice({ act: 'series.removeFollowing', subject, count }, t('series.removed', { count }))
      return true
    }

    async function leave(cardId: string): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const takeBack = model.show({ ...card, series: null })
      const patch = { series: null }
      const saved = await act(
        (client, planId) => client.cards.update({ planId, cardId, patch }),
        takeBack,
      )
      return saved !== null
    }

    return { start, edit, remove, leave }
  }, [act, model, t, undoNotice])
}
