import { useLocation } from 'wouter'
import type { CardDraft } from '#shared/domain/card.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { usePlaces } from './use-places.ts'
import { useStepDraft } from './use-step-draft.ts'

/** What a card begins from: a topic, a tactic as the playbook has it, or a draft. */
export type Beginning = { topicId: string } | { tacticId: string } | { draft: CardDraft }

/** Begins a card in the first column and opens it. */
export function useStartCard() {
  const planId = usePlanId()
  const columns = usePlan((plan) => plan.columns)
  const act = useAct()
  const draftOf = useStepDraft()
  const places = usePlaces()
  const [, navigate] = useLocation()
  return async (from: Beginning): Promise<void> => {
    const card = await act((client) => {
      if ('tacticId' in from) {
        return client.playbook.startCard({ planId, tacticId: from.tacticId })
      }
      return 'topicId' in from
        ? client.cards.startFromTopic({
            planId,
            topicId: from.topicId,
            place: { columnId: columns[0]!.id, beforeId: null },
          })
        : client.cards.create({ planId, draft: draftOf(from.draft) })
    })
    if (card) navigate(places.card(card.id))
  }
}
