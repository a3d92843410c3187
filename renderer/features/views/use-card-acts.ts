import { useMemo, useRef } from 'react'
import type { Card, CardDraft, CardPatch } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { orderAt } from '../../backend/place-order.ts'
import { cellKey } from '../../backend/plan-state.ts'
import { useAct } from '../../backend/use-act.ts'

export type CardActs = ReturnType<typeof useCardActs>
/** Where a card goes: what is left out stays; before no other card: to the end of the cell. */
export type CardMove = { moment?: Moment; columnId?: string; beforeId?: string | null }

/**
 * Edits of single cards from a page that shows many: shown at once, saved one after the other in the
 * order they were made. Every answer says whether it was saved; a failure has been told already.
 */
export function useCardActs() {
  const model = usePlanModel()
  const act = useAct()
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  return useMemo(() => {
    async function inTurn<T>(edit: () => Promise<T>): Promise<T> {
      const turn = queue.current.then(edit)
      queue.current = turn
      return turn
    }

    async function update(cardId: string, patch: CardPatch): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const takeBack = model.show({ ...card, ...patch } as Card)
      const saved = await inTurn(() =>
        act((client, planId) => client.cards.update({ planId, cardId, patch }), takeBack),
      )
      return saved !== null
    }

    async function move(cardId: string, to: CardMove): Promise<boolean> {
      const { cards, cells } = model.state()
      const card = cards.get(cardId)
      if (!card) return false
      const { moment = card.moment, columnId = card.columnId, beforeId = null } = to
      const others = (cells.get(cellKey(moment, columnId)) ?? [])
        .filter((id) => id !== cardId)
        .flatMap((id) => cards.get(id) ?? [])
      const takeBack = model.show({ ...card, moment, columnId, order: orderAt(others, beforeId) })
      const place = { columnId, beforeId }
      const moved = await inTurn(() =>
        act((client, planId) => client.cards.move({ planId, cardId, moment, place }), takeBack),
      )
      if (moved) model.show(moved)
      return moved !== null
    }

    /** The new card at the end of a column, of the first if none is named; already shown. */
    async function create(draft: CardDraft, columnId?: string): Promise<Card | null> {
      const place = columnId === undefined ? {} : { place: { columnId, beforeId: null } }
      const card = await act((client, planId) => client.cards.create({ planId, draft, ...place }))
      if (card) model.show(card)
      return card
    }

    /** Out of sight at once; undo brings it back. */
    async function remove(cardId: string): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const takeBack = model.show({ ...card, archived: true })
      const removed = await act(
        (client, planId) => client.cards.remove({ planId, cardId }),
        takeBack,
      )
      return removed !== null
    }

    return { update, move, create, remove }
  }, [act, model])
}
