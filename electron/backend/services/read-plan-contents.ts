import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { briefJsonOf } from '../brief/brief-to-json.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** A whole plan as plain data. Links to things in the trash are left out: the file has no trash. */
export function readPlanContents({ planId, read, consistently }: PlanStore): PlanContents {
  return consistently(() => {
    const topics = read.topics.all()
    const checks = read.checks.all()
    const columns = read.columns.inOrder()
    const topicIds = new Set(topics.map(({ id }) => id))
    const checkIds = new Set(checks.map(({ id }) => id))
    const views = read.views.all()
    const columnAt = new Map(columns.map(({ id }, i) => [id, i]))
    const cards = read.cards.all().toSorted((a, b) => {
      const byColumn = (columnAt.get(a.columnId) ?? 0) - (columnAt.get(b.columnId) ?? 0)
      return byColumn || compare(a.order, b.order) || compare(a.id, b.id)
    })
    return {
      planId,
      settings: read.settings.read(),
      columns: columns.map(({ order: _, ...column }) => column),
      topics,
      keywords: read.keywords.all(),
      cards: cards.map(({ order: _, ...card }) => ({
        ...card,
        topics: card.topics.filter((id) => topicIds.has(id)),
        checkId: card.checkId !== null && checkIds.has(card.checkId) ? card.checkId : null,
      })),
      checks,
      briefs: read.briefs.all().map(({ cardId, state }) => ({ cardId, doc: briefJsonOf(state) })),
      ...(views.length > 0 && { views }),
    }
  })
}

/** By code unit, as SQLite orders keys; never by locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
