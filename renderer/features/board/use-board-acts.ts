import { useMemo } from 'react'
import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import type { BulkActs } from '../views/use-bulk-acts.ts'
import type { CardActs } from '../views/use-card-acts.ts'
import type { DropAct } from './drop.ts'

export type BoardActs = ReturnType<typeof useBoardActs>

/** What only the board does with cards and topics, the same for mouse, keyboard and menus. */
export function useBoardActs(cards: CardActs, bulk: BulkActs) {
  const model = usePlanModel()
  const act = useAct()

  return useMemo(() => {
    async function moveCards(move: Extract<DropAct, { act: 'move' }>): Promise<boolean> {
      const { cardIds, moment, columnId, beforeId } = move
      const to = { moment, columnId, beforeId }
      return cardIds.length === 1 ? cards.move(cardIds[0]!, to) : bulk.move(cardIds, to)
    }

    async function answer(cardId: string, topicId: string): Promise<boolean> {
      const card = model.state().cards.get(cardId)
      if (!card) return false
      const takeBack = model.show({ ...card, topics: [...new Set([...card.topics, topicId])] })
      const saved = await act(
        (client, planId) => client.cards.answer({ planId, cardId, topicId, answers: true }),
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

    async function sortTopic(topicId: string, moment: Moment): Promise<boolean> {
      const saved = await act((client, planId) =>
        client.topics.update({ planId, topicId, patch: { moment } }),
      )
      return saved !== null
    }

    return { moveCards, create: cards.create, answer, startFromTopic, sortTopic }
  }, [act, bulk, cards, model])
}
