import { useDeferredValue, useEffect, useMemo } from 'react'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { cellKey } from '../../backend/plan-state.ts'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import { answersByTopic, type BoardView, type Position } from './board-view.ts'

/** What every grid of lanes and columns draws beside its cards; keeps one item in the tab order. */
export function useGrid(view: BoardView) {
  const store = useBoardUiStore()
  // Counts may lag a frame behind an edit, never hold it up.
  const cards = useDeferredValue(usePlan((plan) => plan.cards))
  const answers = useMemo(() => answersByTopic(cards), [cards])
  const cells = usePlan((plan) => plan.cells)
  const counts = useMemo(
    () =>
      new Map(
        view.columns.map(({ id }) => [
          id,
          MOMENTS.reduce((sum, moment) => sum + (cells.get(cellKey(moment, id))?.length ?? 0), 0),
        ]),
      ),
    [cells, view.columns],
  )
  const focused = useBoardUi((ui) => ui.focused)
  const dragged = useBoardUi((ui) => ui.drag?.item ?? null)
  const pinned = useMemo(
    (): readonly (Position | null)[] =>
      [focused, dragged].map((key) => (key && view.positions.get(key)) ?? null),
    [focused, dragged, view],
  )
  useEffect(() => {
    // There is always one item in the tab order, whatever was moved, filtered or deleted.
    if (focused && view.positions.has(focused)) return
    store.set({ focused: view.positions.first() })
  }, [focused, view, store])

  return {
    /** How many cards answer each topic. */
    answers,
    /** Cards of each column. */
    counts,
    /** The items kept on screen wherever the scroll is: the focused and the dragged one. */
    pinned,
  }
}
