import { useCallback } from 'react'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { orderAt } from '../../backend/place-order.ts'
import { cellKey } from '../../backend/plan-state.ts'
import { useAct } from '../../backend/use-act.ts'

/** Moves a card to the end of another cell; shown before it is saved, as on the board. */
export function useMoveCard(cardId: string) {
  const model = usePlanModel()
  const act = useAct()
  return useCallback(
    async (to: { moment?: Moment; columnId?: string }) => {
      const { cards, cells } = model.state()
      const card = cards.get(cardId)
      if (!card) return
      const { moment, columnId } = { moment: card.moment, columnId: card.columnId, ...to }
      const cell = (cells.get(cellKey(moment, columnId)) ?? [])
        .filter((id) => id !== cardId)
        .flatMap((id) => cards.get(id) ?? [])
      const order = orderAt(cell, null)
      const takeBack = model.show({ ...card, moment, columnId, order })
      const moved = await act(
        (client, planId) =>
          client.cards.move({ planId, cardId, moment, place: { columnId, beforeId: null } }),
        takeBack,
      )
      if (moved) model.show(moved)
    },
    [act, cardId, model],
  )
}
