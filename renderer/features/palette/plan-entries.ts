import type { PlanSummary } from '#shared/contract/plans.ts'
import { isView, planPath } from '../../app/routes.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import type { Entry } from './entry.ts'

/** Saved views, cards and topics of a plan; archived cards too, for this is how they are found. */
export function planEntries(
  planId: string,
  { views, cards, topics }: Pick<PlanState, 'views' | 'cards' | 'topics'>,
): Entry[] {
  const board = planPath(planId, 'board')
  const entries: Entry[] = []
  for (const { id, name, page } of views) {
    if (!isView(page)) continue
    const path = `${planPath(planId, page)}?view=${encodeURIComponent(id)}`
    entries.push({ key: `view ${id}`, kind: 'view', title: name, path })
  }
  for (const { id, title } of cards.values()) {
    if (title === '') continue
    const path = `${board}?card=${encodeURIComponent(id)}`
    entries.push({ key: `card ${id}`, kind: 'card', title, path })
  }
  for (const { id, title } of topics.values()) {
    const path = `${board}?about=${encodeURIComponent(id)}`
    entries.push({ key: `topic ${id}`, kind: 'topic', title, path })
  }
  return entries
}

/** The library's plans that can be opened, less the one that is open. */
export function libraryEntries(plans: readonly PlanSummary[], openId: string | null): Entry[] {
  return plans
    .filter(({ id, trouble }) => id !== openId && trouble !== 'damaged')
    .map(({ id, name, client }) => ({
      key: `plan ${id}`,
      kind: 'plan',
      title: client === '' ? name : `${name} · ${client}`,
      path: planPath(id, 'board'),
    }))
}
