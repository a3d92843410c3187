import type { Card } from '#shared/domain/card.ts'
import { inPathOrder, type Journey, type Touchpoint } from '#shared/domain/journey.ts'
import { LIFE_STAGES, type LifeStage } from '#shared/domain/stage.ts'
import { anyOf } from './any.ts'
import { compareText } from './compare-text.ts'
import { shortfallsOf } from './contributions.ts'
import type { Contribution } from './loss.ts'
import type { CardStrength } from './strength.ts'

export type StepCard = { card: Card; strength: CardStrength }

/** Why nothing meets the shopper at a step: no touchpoint, no card, or no card that is live. */
export type Leak = 'no-touchpoint' | 'no-card' | 'not-live'

/** A step of a journey; a stage that has none stands as one without a touchpoint. */
export type JourneyStep = {
  stage: LifeStage
  touchpoint: Touchpoint | null
  /** 0 to 1: `any(strengths of its cards)` (coverage-model §2). */
  strength: number
  leak: Leak | null
  /** The strongest first; those of the trash are left out, archived ones count for nothing. */
  cards: readonly StepCard[]
}

export type JourneyScore = {
  /** 0–100, that of the weakest step; `null` where every stage is skipped. */
  score: number | null
  /** As a shopper takes them. */
  steps: readonly JourneyStep[]
  leaks: number
  /** The first of those that are as weak; `null` where there is no step at all. */
  weakest: JourneyStep | null
  /** Stages that are no part of the journey: marked so, and holding no touchpoint. */
  skipped: readonly LifeStage[]
}

/**
 * A journey is as good as its weakest step: what the shopper misses there no other step makes good.
 *
 * - A step is as strong as its cards together: `any(strengths)`, each card at full strength.
 * - A stage without a touchpoint is a step of strength 0, unless the journey skips it on purpose.
 * - A step is a leak when no card of it is live (in a column of progress 1, its rights not ended).
 *
 * `score = 100 × the least strength of the steps`.
 *
 * @param touchpoints those of this journey, in any order
 * @param lookUp `null` for a card that is in the trash
 */
export function scoreJourney(
  journey: Pick<Journey, 'skipped'>,
  touchpoints: readonly Touchpoint[],
  lookUp: (cardId: string) => StepCard | null,
): JourneyScore {
  const ordered = inPathOrder(touchpoints)
  const steps: JourneyStep[] = []
  const skipped: LifeStage[] = []
  for (const stage of LIFE_STAGES) {
    const own = ordered.filter((touchpoint) => touchpoint.stage === stage)
    if (own.length > 0) steps.push(...own.map((touchpoint) => stepOf(touchpoint, lookUp)))
    else if (journey.skipped.includes(stage)) skipped.push(stage)
    else steps.push({ stage, touchpoint: null, strength: 0, leak: 'no-touchpoint', cards: [] })
  }
  const weakest = steps.reduce<JourneyStep | null>(
    (least, step) => (least === null || step.strength < least.strength ? step : least),
    null,
  )
  return {
    score: weakest && 100 * weakest.strength,
    steps,
    leaks: steps.filter(({ leak }) => leak !== null).length,
    weakest,
    skipped,
  }
}

function stepOf(touchpoint: Touchpoint, lookUp: (cardId: string) => StepCard | null): JourneyStep {
  const cards = [...new Set(touchpoint.cards)]
    .flatMap((id) => lookUp(id) ?? [])
    .toSorted(
      (a, b) =>
        counted(b) - counted(a) ||
        compareText(a.card.title, b.card.title) ||
        compareText(a.card.id, b.card.id),
    )
  const leak = cards.length === 0 ? 'no-card' : cards.some(isLive) ? null : 'not-live'
  return {
    stage: touchpoint.stage,
    touchpoint,
    strength: anyOf(cards.map(counted)),
    leak,
    cards,
  }
}

const counted = ({ card, strength }: StepCard): number => (card.archived ? 0 : strength.strength)

/** Whether a shopper can meet the card today. */
export const isLive = ({ card, strength }: StepCard): boolean =>
  !card.archived && strength.progress >= 1 && !strength.rightsEnded

/** What keeps the strongest card of a step from full strength, the first reason of it; `null`: nothing. */
export function shortfallOfStep({ cards }: JourneyStep): Contribution | null {
  const best = cards.find(({ card }) => !card.archived)
  return (best && shortfallsOf(best.card, best.strength)[0]) ?? null
}
