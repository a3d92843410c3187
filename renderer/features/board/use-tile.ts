import { useEffect, useRef } from 'react'
import { useBoardUi, useBoardUiStore, type BoardUi } from './board-ui.ts'
import { idOf, isCard, type ItemKey } from './board-view.ts'

const FOCUSED = 1
const WANTED = 2
const LIFTED = 4
const TARGET = 8
const SELECTED = 16
const OPENED = 32

/** What a tile shows of the board's passing state, as one number: a tile listens once. */
function tileState(ui: BoardUi, key: ItemKey): number {
  const { drag } = ui
  const id = idOf(key)
  const isLifted = drag !== null && (drag.item === key || (isCard(key) && drag.moving.has(id)))
  return (
    (ui.focused === key ? FOCUSED : 0) +
    (ui.wanted === key ? WANTED : 0) +
    (isLifted ? LIFTED : 0) +
    (drag?.drop?.to === 'card' && drag.drop.cardId === id ? TARGET : 0) +
    (isCard(key) && ui.selected.has(id) ? SELECTED : 0) +
    (ui.opened === key ? OPENED : 0)
  )
}

/**
 * What every tile on the board is: focused by arrow keys, dimmed while on its way, marked when
 * something would be dropped on it. Dragging by pointer is the board's: see drag-handle.tsx.
 */
export function useTile(key: ItemKey) {
  const store = useBoardUiStore()
  const ref = useRef<HTMLDivElement | null>(null)
  const state = useBoardUi((ui) => tileState(ui, key))
  const wanted = (state & WANTED) > 0

  useEffect(() => {
    if (!wanted) return
    ref.current?.focus({ preventScroll: true })
    store.set({ wanted: null })
  }, [wanted, store])

  return {
    ref,
    lifted: (state & LIFTED) > 0,
    target: (state & TARGET) > 0,
    selected: (state & SELECTED) > 0,
    opened: (state & OPENED) > 0,
    tabIndex: (state & FOCUSED) > 0 ? 0 : -1,
  }
}
