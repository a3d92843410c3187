import { useMemo } from 'react'
import { type JourneyScore, scoreJourney } from '#shared/coverage/journey-score.ts'
import type { Journey, Touchpoint } from '#shared/domain/journey.ts'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'

export const JOURNEYS = 'journeys'
export type JourneysHeld = { journeys: Journey[]; touchpoints: Touchpoint[] }

export type ScoredJourney = {
  journey: Journey
  touchpoints: readonly Touchpoint[]
  result: JourneyScore
}

/** The plan's journeys as they stand, asked again when one of them changes. */
export const useJourneysHeld = () =>
  usePlanQuery([JOURNEYS], ['journey', 'touchpoint'], (client, planId): Promise<JourneysHeld> =>
    client.journeys.list({ planId }),
  )

/** Journeys with their scores, which follow every edit of a card; `null` until they have come. */
export function useScoredJourneys(): readonly ScoredJourney[] | null {
  const { data } = useJourneysHeld()
  const plan = usePlanContent()
  const model = usePlanModel()
  return useMemo(() => {
    if (!data) return null
    const lookUp = (cardId: string) => {
      const card = plan.cards.get(cardId)
      const strength = card && model.strengthOf(cardId)
      return card && strength ? { card, strength } : null
    }
    return data.journeys.map((journey) => {
      const touchpoints = data.touchpoints.filter(({ journeyId }) => journeyId === journey.id)
      return { journey, touchpoints, result: scoreJourney(journey, touchpoints, lookUp) }
    })
  }, [data, model, plan])
}
