import type { Element } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { DecisionPath, PlanSettings } from '#shared/domain/plan.ts'

/** Something a moment is scored on, with its weight among its like (coverage-model §3). */
export type Aim = { id: string; title: string; weight: number }

/** Channels expected to serve the moment, all of one weight. */
export function expectedChannels(settings: PlanSettings, moment: Moment): Aim[] {
  return uniqueById(settings.channels)
    .filter((channel) => channel.moments.includes(moment))
    .map(({ id, title }) => ({ id, title, weight: 1 }))
}

/** Tactics of the moment that are not switched off. */
export function tacticsInForce(settings: PlanSettings, moment: Moment): Aim[] {
  return uniqueById(settings.tactics.filter((tactic) => tactic.moment === moment)).filter(
    (tactic) => !tactic.off,
  )
}

const ELEMENT_ORDER: Readonly<Record<DecisionPath, readonly [Element, Element, Element]>> = {
  search: ['need', 'touchpoint', 'trust'],
  interest: ['touchpoint', 'need', 'trust'],
  social: ['trust', 'need', 'touchpoint'],
}
const ELEMENT_WEIGHTS = [0.5, 0.3, 0.2] as const

/** Need, touchpoint and trust, weighted in the order of the plan's decision path. */
export function decisionElements(path: DecisionPath): { id: Element; weight: number }[] {
  return ELEMENT_ORDER[path].map((id, i) => ({ id, weight: ELEMENT_WEIGHTS[i]! }))
}

/** Checks that pass or fail, weighted by severity; unchecked and not-applicable ones count nowhere. */
export function countedChecks(checks: Iterable<Check>): (Aim & { passes: boolean })[] {
  const counted = []
  for (const { id, title, severity, state } of checks) {
    if (state !== 'pass' && state !== 'fail') continue
    counted.push({ id, title, weight: severity, passes: state === 'pass' })
  }
  return counted
}

/** The last of those that share an id, at the place of the first. */
function uniqueById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
