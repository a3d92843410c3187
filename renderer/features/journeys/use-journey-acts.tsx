import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import {
  draftForStep,
  type Journey,
  type JourneyFields,
  type Touchpoint,
  type TouchpointFields,
} from '#shared/domain/journey.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { LifeStage } from '#shared/domain/stage.ts'
import { usePlanId, usePlanModel } from '../../backend/context.tsx'
import { ofPlan } from '../../backend/plan-query.ts'
import { useAct } from '../../backend/use-act.ts'
import { useUndoNotice } from '../views/use-undo-notice.tsx'
import { JOURNEYS, type JourneysHeld } from './use-journeys.ts'

export type JourneyActs = ReturnType<typeof useJourneyActs>

/** Edits of journeys; what a person drags is shown at once. A failure has been told already. */
export function useJourneyActs() {
  const { t } = useTranslation('journeys')
  const act = useAct()
  const planId = usePlanId()
  const model = usePlanModel()
  const queries = useQueryClient()
  const undoNotice = useUndoNotice()

  return useMemo(() => {
    /** Shows touchpoints as they will be; call the result to take it back. */
    function show(change: (touchpoint: Touchpoint) => Touchpoint): () => void {
      const key = ofPlan(planId, JOURNEYS)
      const before = queries.getQueryData<JourneysHeld>(key)
      if (!before) return () => {}
      queries.setQueryData(key, { ...before, touchpoints: before.touchpoints.map(change) })
      return () => void queries.setQueryData(key, before)
    }
    const removed = (what: 'remove' | 'removeTouchpoint', title: string) =>
      undoNotice(
        { act: `journeys.${what}`, subject: title, count: 1 },
        t(`removed.${what}`, { title }),
      )

    return {
      create: (fields: JourneyFields, steps: TouchpointFields[]): Promise<Journey | null> =>
        act((client) => client.journeys.create({ planId, fields, steps })),
      update: (journeyId: string, patch: Partial<JourneyFields>) =>
        act((client) => client.journeys.update({ planId, journeyId, patch })),
      move: (journeyId: string, beforeId: string | null) =>
        act((client) => client.journeys.move({ planId, journeyId, beforeId })),
      duplicate: ({ id, title }: Journey): Promise<Journey | null> =>
        act((client) =>
          client.journeys.duplicate({ planId, journeyId: id, title: t('copyOf', { title }) }),
        ),
      async remove({ id, title }: Journey) {
        if (await act((client) => client.journeys.remove({ planId, journeyId: id }))) {
          removed('remove', title)
        }
      },

      addStep: (journeyId: string, fields: TouchpointFields, from: string | null = null) =>
        act((client) => client.journeys.addTouchpoint({ planId, journeyId, fields, from })),
      updateStep: (
        touchpointId: string,
        patch: Partial<Omit<TouchpointFields, 'stage' | 'cards'>>,
      ) => act((client) => client.journeys.updateTouchpoint({ planId, touchpointId, patch })),
      moveStep: (touchpointId: string, stage: LifeStage, beforeId: string | null) =>
        act((client) => client.journeys.moveTouchpoint({ planId, touchpointId, stage, beforeId })),
      async removeStep({ id, title }: Touchpoint) {
        if (await act((client) => client.journeys.removeTouchpoint({ planId, touchpointId: id }))) {
          removed('removeTouchpoint', title)
        }
      },

      place(cardIds: string[], from: string | null, to: string | null) {
        const takeBack = show((step) => {
          if (step.id === to) return { ...step, cards: [...new Set([...step.cards, ...cardIds])] }
          if (step.id !== from) return step
          return { ...step, cards: step.cards.filter((id) => !cardIds.includes(id)) }
        })
        return act((client) => client.journeys.placeCards({ planId, cardIds, from, to }), takeBack)
      },
      /** A card for the step, already shown. */
      async startCard(journey: Journey, step: Touchpoint, moment: Moment): Promise<Card | null> {
        const draft = draftForStep(journey, step, moment)
        const card = await act((client) =>
          client.journeys.startCard({ planId, touchpointId: step.id, draft }),
        )
        if (card) model.show(card)
        return card
      },
    }
  }, [act, model, planId, queries, t, undoNotice])
}
