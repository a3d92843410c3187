import type { PlanSummary } from '#shared/contract/plans.ts'
import { say } from '../sentences.ts'
import { Refusal } from './refusal.ts'
import type { Studio } from './studio.ts'

/** The plan of that id, else the one plan of that name (as it is written, then whatever its case). */
export async function findPlan(
  { client }: Studio,
  nameOrId: string,
): Promise<PlanSummary | undefined> {
  const plans = await client.plans.list()
  const byId = plans.find((plan) => plan.id === nameOrId)
  if (byId) return byId
  const same = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase()
  const exact = plans.filter((plan) => plan.name === nameOrId)
  const found = exact.length > 0 ? exact : plans.filter((p) => same(p.name) === same(nameOrId))
  if (found.length > 1) {
    const ids = found.map((plan) => plan.id).join(', ')
    throw new Refusal(say('severalPlans', { count: found.length, plan: nameOrId, ids }))
  }
  return found[0]
}

export async function needPlan(studio: Studio, nameOrId: string): Promise<PlanSummary> {
  const plan = await findPlan(studio, nameOrId)
  if (plan) return plan
  throw new Refusal(say('noSuchPlan', { plan: nameOrId, library: studio.library }))
}
