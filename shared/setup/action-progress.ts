import type { Ticks } from '../domain/setup.ts'
import type { ActionPlan } from '../playbook/playbook.ts'
import { seeSign, type Seeing, type SetupFacts } from './see-sign.ts'

export type ActionStep = ActionPlan['steps'][number]

/**
 * How far a step of an action plan is. `by`: who says so. What the studio can see, it says alone; of
 * what it cannot see, people do.
 */
export type StepProgress = {
  step: ActionStep
  /** Under which ticks and notes of it are kept. */
  key: string
  isDone: boolean
  by: 'studio' | 'hand'
  /** Of the signs that the plan has something to tell by. */
  seen: readonly Seeing[]
  note: string
}

export function stepKey(planId: string, stepId: string): string {
  return `${planId}/${stepId}`
}

export function actionProgress(
  plan: ActionPlan,
  facts: SetupFacts,
  ticks: Ticks,
): readonly StepProgress[] {
  return plan.steps.map((step) => {
    const key = stepKey(plan.id, step.id)
    const seen = step.signs.map((sign) => seeSign(sign, facts)).filter(isSeen)
    const { done = false, note = '' } = Object.hasOwn(ticks, key) ? ticks[key]! : {}
    const by = seen.length > 0 ? 'studio' : 'hand'
    const isDone = by === 'studio' ? seen.every(({ state }) => state === 'met') : done
    return { step, key, isDone, by, seen, note }
  })
}

const isSeen = ({ state }: Seeing): boolean => state !== 'unseen'
