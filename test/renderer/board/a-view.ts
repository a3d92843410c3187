import { isNoFilter, NO_FILTER, type CardFilter } from '#shared/domain/card-filter.ts'
import { buildView, shownTopics, type BoardView } from '#renderer/features/board/board-view.ts'
import { createPlanModel } from '#renderer/backend/plan-model.ts'
import { matcherIn } from '#renderer/features/views/filter-context.ts'
import type { Board } from '#shared/domain/board.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { aBoard } from '#test/builders/a-board.ts'

/** The board's view of a plan, as on 2026-11-21. */
export function aView(
  overrides: Parameters<typeof aBoard>[0] = {},
  filter: Partial<CardFilter> = {},
  expanded: readonly string[] = [],
  collapsed: readonly Moment[] = [],
): BoardView {
  const board: Board = aBoard(overrides)
  const model = createPlanModel({ ...board, seq: 0 }, '2026-11-21')
  const state = model.state()
  const whole = { ...NO_FILTER, ...filter }
  return buildView(state, {
    topics: shownTopics(state.topics, whole),
    fits: isNoFilter(whole) ? null : matcherIn(state, model, whole),
    expanded: new Set(expanded),
    collapsed: new Set(collapsed),
  })
}
