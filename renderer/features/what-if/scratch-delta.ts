import type { BoardDelta } from '#shared/contract/board.ts'
import type { ScratchBase } from '#shared/coverage/scratch-copy.ts'
import type { ScratchResult } from '#shared/coverage/what-if.ts'
import type { Card } from '#shared/domain/card.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { cellKey, type PlanState } from '../../backend/plan-state.ts'

export function scratchBaseOf({
  settings,
  columns,
  cards,
  topics,
  checks,
  cells,
}: PlanState): ScratchBase<BoardTopic> {
  return {
    settings,
    columns,
    card: (id) => cards.get(id),
    topic: (id) => topics.get(id),
    hasCheck: (id) => checks.has(id),
    cell: (moment, columnId) =>
      (cells.get(cellKey(moment, columnId)) ?? []).flatMap((id) => cards.get(id) ?? []),
  }
}

/** A plan and what a scratch copy has otherwise. */
export type Laid = { below: PlanState; result: ScratchResult<BoardTopic> }

/** What brings a state that shows `from` to show `to`: only what differs, so that little is measured again. */
export function scratchDelta(shown: PlanState, from: Laid, to: Laid): BoardDelta {
  const cards: Card[] = []
  const goneCards: string[] = []
  const cardIds = new Set([
    ...from.result.cards.keys(),
    ...to.result.cards.keys(),
    ...differing(from.below.cards, to.below.cards),
  ])
  for (const id of cardIds) {
    const own = to.result.cards.get(id)
    const wanted = own === undefined ? to.below.cards.get(id) : own
    const now = shown.cards.get(id)
    if (!wanted) {
      if (now) goneCards.push(id)
    } else if (!now || !sameFields(now, wanted)) cards.push(wanted)
  }
  const topics: BoardTopic[] = []
  const goneTopics: string[] = []
  const topicIds = new Set([
    ...from.result.topics.keys(),
    ...to.result.topics.keys(),
    ...differing(from.below.topics, to.below.topics),
  ])
  for (const id of topicIds) {
    const wanted = to.result.topics.get(id) ?? to.below.topics.get(id)
    const now = shown.topics.get(id)
    if (!wanted) goneTopics.push(id)
    else if (!now || !sameFields(now, wanted)) topics.push(wanted)
  }
  const checkIds = differing(from.below.checks, to.below.checks)
  const checks = checkIds.flatMap((id) => to.below.checks.get(id) ?? [])
  const { settings, columns } = to.result
  return {
    seq: to.below.seq,
    settings: sameJson(shown.settings, settings) ? null : settings,
    columns: sameJson(shown.columns, columns) ? null : [...columns],
    cards,
    topics,
    checks,
    views: null,
    removed: {
      cards: goneCards,
      topics: goneTopics,
      checks: checkIds.filter((id) => !to.below.checks.has(id)),
    },
  }
}

/** Ids of what is in one of two maps only, or is another thing there. */
function differing<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): string[] {
  if (a === b) return []
  const ids = [...b].flatMap(([id, one]) => (a.get(id) === one ? [] : [id]))
  for (const id of a.keys()) if (!b.has(id)) ids.push(id)
  return ids
}

function sameFields<T extends object>(a: T, b: T): boolean {
  return a === b || (Object.keys(b) as (keyof T)[]).every((field) => a[field] === b[field])
}

const sameJson = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
