import { useMemo } from 'react'
import type { Card, CardDraft } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlanModel } from '../../backend/context.tsx'
import type { PlanModel } from '../../backend/plan-model.ts'
import { cellKey } from '../../backend/plan-state.ts'
import { orderAt } from '../../backend/place-order.ts'
import { useAct } from '../../backend/use-act.ts'
import type { BulkActs } from '../views/use-bulk-acts.ts'
import type { DropAct } from './drop.ts'

export type BoardActs = ReturnType<typeof useBoardActs>

/** The board's edits, the same for mouse, keyboard and menus; moves show before they are saved. */
export function useBoardActs(bulk: BulkActs) {
  const model = usePlanModel()
  const act = useAct()

  return useMemo(() => {
    async function moveCards(move: Extract<DropAct, { act: 'move' }>): Promise<boolean> {
      const { cardIds, ...to } = move
      return cardIds.length === 1 ? moveCard(cardIds[0]!, to) : bulk.move(cardIds, placeOf(to))
    }

    async function moveCard(cardId: string, move: CellPlace): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const { moment, columnId, beforeId } = move
      const order = orderAt(othersOfCell(model, cardId, move), beforeId)
      const takeBack = model.show({ ...card, moment, columnId, order })
      const moved = await act(
        (client, planId) =>
          client.cards.move({ planId, cardId: card.id, moment, place: { columnId, beforeId } }),
        takeBack,
      )
      if (moved) model.show(moved)
      return moved !== null
    }

    async function answer(cardId: string, topicId: string, answers = true): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const rest = card.topics.filter((id) => id !== topicId)
      const takeBack = model.show({ ...card, topics: answers ? [...rest, topicId] : rest })
      const saved = await act(
        (client, planId) => client.cards.answer({ planId, cardId, topicId, answers }),
        takeBack,
      )
      return saved !== null
    }

    /** The new card, already on the board; `null` when it could not be started. */
    async function startFromTopic(
      topicId: string,
      moment: Moment,
      columnId: string,
    ): Promise<Card | null> {
      const card = await act((client, planId) =>
        client.cards.startFromTopic({
          planId,
          topicId,
          moment,
          place: { columnId, beforeId: null },
        }),
      )
      if (card) model.show(card)
      return card
    }

    async function createCard(draft: CardDraft, columnId: string): Promise<Card | null> {
      const card = await act((client, planId) =>
        client.cards.create({ planId, draft, place: { columnId, beforeId: null } }),
      )
      if (card) model.show(card)
      return card
    }

    /** Hides the card at once, then deletes it; undo brings it back. */
    async function removeCard(cardId: string): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const takeBack = model.show({ ...card, archived: true })
      const removed = await act(
        (client, planId) => client.cards.remove({ planId, cardId }),
        takeBack,
      )
      return removed !== null
    }

    async function sortTopic(topicId: string, moment: Moment): Promise<boolean> {
      const saved = await act((client, planId) =>
        client.topics.update({ planId, topicId, patch: { moment } }),
      )
      return saved !== null
    }

    return { moveCards, answer, startFromTopic, createCard, removeCard, sortTopic }
  }, [act, bulk, model])
}

type CellPlace = { moment: Moment; columnId: string; beforeId: string | null }

const placeOf = ({ moment, columnId, beforeId }: CellPlace) => ({ moment, columnId, beforeId })

function othersOfCell(model: PlanModel, cardId: string, move: CellPlace): Card[] {
  const { cells, cards } = model.state()
  return (cells.get(cellKey(move.moment, move.columnId)) ?? [])
    .filter((id) => id !== cardId)
    .map((id) => cards.get(id)!)
}
