import type { JourneyStep } from '#shared/coverage/journey-score.ts'
import { LIFE_STAGES, lifeStageSchema, type LifeStage } from '#shared/domain/stage.ts'

/** Where a card can be put: a step, a new step of a stage, or out of the journey. */
export type Place = `step:${string}` | `stage:${LifeStage}` | 'tray'
export const TRAY: Place = 'tray'

/** What is dragged: a card as it stands in a step, or (`step: null`) in the tray. */
export type CardKey = { cardId: string; step: string | null }

export const itemKey = ({ cardId, step }: CardKey): string => JSON.stringify([cardId, step])

/** `null` for what is no card of this page. */
export function readItem(key: string | undefined): CardKey | null {
  if (!key?.startsWith('[')) return null
  const [cardId, step] = JSON.parse(key) as [string, string | null]
  return { cardId, step }
}

/** Every place of a journey as a shopper comes to it, a new step at the end of each stage; out of it last. */
export function placesOf(steps: readonly Pick<JourneyStep, 'stage' | 'touchpoint'>[]): Place[] {
  const inStages = LIFE_STAGES.flatMap((stage): Place[] => [
    ...steps.flatMap((step): Place[] =>
      step.stage === stage && step.touchpoint ? [`step:${step.touchpoint.id}`] : [],
    ),
    `stage:${stage}`,
  ])
  return [...inStages, TRAY]
}

/** So many places on, not past the ends. */
export function placeAfter(places: readonly Place[], at: Place, by: number): Place {
  const index = Math.max(0, places.indexOf(at))
  return places[Math.max(0, Math.min(places.length - 1, index + by))] ?? TRAY
}

export const stepOf = (place: Place): string | null =>
  place.startsWith('step:') ? place.slice('step:'.length) : null

export function stageOf(place: Place): LifeStage | null {
  const { data } = lifeStageSchema.safeParse(place.slice('stage:'.length))
  return place.startsWith('stage:') && data ? data : null
}

/** The place an element on the page stands for. */
export function placeAt(element: Element): Place | null {
  return (element.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null) as Place | null
}
