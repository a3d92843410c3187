import { NO_FILTER, type BoardFilter } from '#renderer/features/board/board-filter.ts'
import { buildView, shownTopics, type BoardView } from '#renderer/features/board/board-view.ts'
import { holdSnapshot } from '#renderer/backend/plan-state.ts'
import type { Board } from '#shared/domain/board.ts'
import { aBoard } from '#test/builders/a-board.ts'

/** The board's view of a plan, as on 2026-11-21. */
export function aView(
  overrides: Parameters<typeof aBoard>[0] = {},
  filter: BoardFilter = NO_FILTER,
  expanded: readonly string[] = [],
): BoardView {
  const board: Board = aBoard(overrides)
  const { state } = holdSnapshot({ ...board, seq: 0 }, '2026-11-21')
  return buildView(state, shownTopics(state.topics, filter), filter, new Set(expanded))
}
