import type { Board } from '../domain/board.ts'
import { demandByTopic, noDemand } from '../domain/demand.ts'
import type { PlanContents } from '../domain/plan-contents.ts'

/** Zero-padded: sorts as text in the order of the file. Not a key to insert between. */
const orderKey = (index: number): string => String(index).padStart(8, '0')

/** The plan of a file as a board, for scoring and reporting it without a store. */
export function boardOf(contents: PlanContents, planId: string): Board {
  const demands = demandByTopic(contents.keywords)
  return {
    planId,
    settings: contents.settings,
    columns: contents.columns.map((column, i) => ({ ...column, order: orderKey(i) })),
    cards: contents.cards.map((card, i) => ({ ...card, order: orderKey(i) })),
    topics: contents.topics.flatMap((topic) => {
      const demand = demands.get(topic.id)
      // All its keywords are excluded: it is set aside.
      if (demand?.keywords === 0) return []
      return [{ ...topic, demand: demand ?? noDemand() }]
    }),
    checks: contents.checks,
  }
}
