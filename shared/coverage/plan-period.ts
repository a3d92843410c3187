import type { IsoDate } from '#shared/domain/iso-date.ts'
import { chooseSteps } from './choose-steps.ts'
import type { NextStep } from './next-step.ts'
import { ranked } from './next-steps.ts'
import { scorePlan } from './score.ts'
import { spreadDates, type Period } from './spread-dates.ts'
import { stepCandidates } from './step-candidates.ts'
import type { CoverageInput, PlanScore } from './types.ts'

/** `capacity` and `effortIfUnset` in the unit in which the team counts effort, above 0. */
export type PeriodWish = Period & { capacity: number; effortIfUnset?: number }

/** A chosen step: what it adds to the score after those before it, and the day by which it is done. */
export type PlannedStep = { step: NextStep; adds: number; dueOn: IsoDate }

/**
 * What to do in a period, best first. `adds` of all steps are the difference of the two scores, both
 * of `today`. `effort` never exceeds the capacity; `left` is what remains of it. `done`: the plan with
 * all steps done, for any heatmap. `notChosen`: how many steps
 * would raise the score further.
 */
export type PeriodPlan = {
  steps: PlannedStep[]
  effort: number
  left: number
  notChosen: number
  before: PlanScore
  after: PlanScore
  done: CoverageInput
}

export type PeriodProblem = 'no-capacity' | 'ends-before-it-starts'

/** coverage-model §7. The steps of a wish that no plan can meet are not chosen: it says why. */
export function planPeriod(
  input: CoverageInput,
  today: IsoDate,
  wish: PeriodWish,
): PeriodPlan | { problem: PeriodProblem } {
  const { from, to, capacity } = wish
  if (!(capacity > 0) || capacity === Infinity) return { problem: 'no-capacity' }
  if (to < from) return { problem: 'ends-before-it-starts' }

  const { aims, candidates } = stepCandidates(input, today, wish.effortIfUnset)
  const choices = ranked(candidates)
  const { taken, added, more } = chooseSteps(
    aims.aims.map(({ open }) => open),
    choices.map(({ step, reach }) => ({ effort: step.effort, reach })),
    capacity,
  )
  const chosen = taken.map((number) => choices[number]!.step)
  const dates = spreadDates(
    chosen.map(({ effort }) => effort),
    wish,
  )
  const steps = chosen.map((step, i) => ({
    step,
    adds: added[i]!,
    dueOn: dueInPeriod(step, wish) ?? dates[i]!,
  }))
  // Efforts such as 0.1 + 0.2 add up to a hair more than they are.
  const effort = Math.min(
    capacity,
    chosen.reduce((sum, step) => sum + step.effort, 0),
  )
  const done = withStepsDone(input, chosen)
  return {
    steps,
    effort,
    left: capacity - effort,
    notChosen: more,
    before: scorePlan(input, today),
    after: scorePlan(done, today),
    done,
  }
}

/** The plan once these steps are done. */
export function withStepsDone(input: CoverageInput, steps: Iterable<NextStep>): CoverageInput {
  const cards = new Map(input.cards.map((card) => [card.id, card]))
  for (const { done } of steps) cards.set(done.id, done)
  return { ...input, cards: [...cards.values()] }
}

/** A day that the team has set within the period stays. */
function dueInPeriod({ done }: NextStep, { from, to }: Period): IsoDate | null {
  return done.dueOn !== null && done.dueOn >= from && done.dueOn <= to ? done.dueOn : null
}
