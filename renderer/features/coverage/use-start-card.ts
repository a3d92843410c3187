import { useLocation } from 'wouter'
import type { CardDraft } from '#shared/domain/card.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { usePlaces } from './use-places.ts'
import { useStepDraft } from './use-step-draft.ts'

/** Begins a card in the first column, from a topic or from a draft, and opens it. */
export function useStartCard() {
  const planId = usePlanId()
  const columns = usePlan((plan) => plan.columns)
  const act = useAct()
  const draftOf = useStepDraft()
  const places = usePlaces()
  const [, navigate] = useLocation()
  return async (from: { topicId: string } | { draft: CardDraft }): Promise<void> => {
    const card = await act((client) =>
      'topicId' in from
        ? client.cards.startFromTopic({
            planId,
            topicId: from.topicId,
            place: { columnId: columns[0]!.id, beforeId: null },
          })
        : client.cards.create({ planId, draft: draftOf(from.draft) }),
    )
    if (card) navigate(places.card(card.id))
  }
}
