import type { DecisionPath, Locale } from '#shared/domain/plan.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import type { Library } from '../store/library.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { createPlanFromContents } from './create-plan-from-contents.ts'

/** A new plan with the workflow, channels, tactics and checks of the playbook. */
export function createPlan(
  context: { library: Library; random: () => number; newId: () => string; playbook: Playbook },
  input: { name: string; client: string; locale: Locale; path: DecisionPath },
): PlanStore {
  return createPlanFromContents(context, context.newId(), {
    ...defaultPlan(input, context.playbook),
    planId: null,
    topics: [],
    keywords: [],
    cards: [],
    briefs: [],
  })
}
