import { useStages } from './use-craft.ts'
import { useJourneysHeld } from './use-journeys.ts'

/** What a touchpoint, its stage and its journey are called; `null` for one that is gone. */
export function useStepNames() {
  const stages = useStages()
  const { data } = useJourneysHeld()
  return (touchpointId: string): { title: string; stage: string; journey: string } | null => {
    const step = data?.touchpoints.find(({ id }) => id === touchpointId)
    const journey = data?.journeys.find(({ id }) => id === step?.journeyId)
    if (!step || !journey) return null
    return { title: step.title, stage: stages[step.stage].title, journey: journey.title }
  }
}
