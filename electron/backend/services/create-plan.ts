import type { DecisionPath, Locale } from '#shared/domain/plan.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'
import type { Library } from '../store/library.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { createPlanFromContents } from './create-plan-from-contents.ts'

/** A new plan with the product's workflow, channels, tactics and checks. */
export function createPlan(
  context: { library: Library; random: () => number; newId: () => string },
  input: { name: string; client: string; locale: Locale; path: DecisionPath },
): PlanStore {
  return createPlanFromContents(context, context.newId(), {
    ...defaultPlan(input),
    planId: null,
    topics: [],
    keywords: [],
    cards: [],
    briefs: [],
  })
}
