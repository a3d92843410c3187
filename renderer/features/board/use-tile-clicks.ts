import type { MouseEvent } from 'react'
import { useSelection } from '../views/selection.ts'
import { useBoardUiStore } from './board-ui.ts'
import { idOf, isCard, itemKey, type BoardView, type ItemKey } from './board-view.ts'
import { cardsBetween } from './keyboard-moves.ts'
import { itemOf } from './use-board-keys.ts'

/** A click opens what it is on; with Ctrl, Cmd or Shift it selects cards. */
export function useTileClicks(
  view: BoardView,
  open: { card: (cardId: string) => void; topic: (topicId: string) => void },
): (event: MouseEvent) => void {
  const store = useBoardUiStore()
  const selection = useSelection()

  /** Ctrl or Cmd take a card in or out, Shift takes all from where the range began. */
  function selectByClick(item: ItemKey, event: MouseEvent): boolean {
    const id = idOf(item)
    if (event.ctrlKey || event.metaKey) {
      selection.toggle(id)
      return true
    }
    if (!event.shiftKey) return false
    const anchor = selection.anchor()
    const from = anchor !== null && view.positions.get(itemKey('card', anchor))
    const to = view.positions.get(item)
    if (from && to) selection.replace(cardsBetween(view, from, to), anchor)
    else selection.replace([id])
    return true
  }

  return (event) => {
    const tile = event.target instanceof Element ? event.target.closest('[data-item]') : null
    const item = tile && itemOf(tile)
    if (!item) return
    store.set({ focused: item })
    if (!isCard(item)) open.topic(idOf(item))
    else if (!selectByClick(item, event)) open.card(idOf(item))
  }
}
