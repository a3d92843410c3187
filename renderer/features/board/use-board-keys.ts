import type { KeyboardEvent } from 'react'
import { useBoardUiStore } from './board-ui.ts'
import { keyOf } from '#shared/actions/shortcut.ts'
import { useSelection } from '../views/selection.ts'
import {
  idOf,
  isCard,
  itemKey,
  shownCards,
  type BoardView,
  type ItemKey,
  type Position,
} from './board-view.ts'
import {
  cardsBetween,
  DIRECTIONS,
  dropOfSpot,
  edgeOfLane,
  keyAt,
  moveSpot,
  neighbour,
  startSpot,
  type Spot,
} from './keyboard-moves.ts'
import type { Dropping } from './use-drop.ts'

type Doing = {
  view: BoardView
  dropping: Dropping
  canWrite: boolean
  reveal: (place: Position) => void
  openCard: (cardId: string) => void
  openTopic: (topicId: string) => void
  openMenu: (topicId: string, anchor: DOMRect) => void
  newCard: (near: Position) => void
  /** Deletes these cards; the one that has the focus gives it to a neighbour that stays. */
  remove: (cardIds: readonly string[]) => void
}

/**
 * The board's keys: arrows walk, with Shift they select; space lifts and drops, enter opens, X
 * selects, N adds, delete deletes, escape lets go.
 */
export function useBoardKeys(doing: Doing) {
  const store = useBoardUiStore()
  const selection = useSelection()
  const { view, dropping } = doing

  function focus(to: Position, key: ItemKey) {
    doing.reveal(to)
    store.set({ focused: key, wanted: key })
  }

  function walk(from: Position, event: KeyboardEvent): boolean {
    const direction = DIRECTIONS[event.key]
    const to = direction
      ? neighbour(view, from, direction)
      : event.key === 'Home' || event.key === 'End'
        ? edgeOfLane(view, from.lane, event.key === 'Home' ? 'first' : 'last')
        : undefined
    if (to === undefined) return false
    const key = to && keyAt(view, to)
    if (to && key) {
      if (event.shiftKey) extend(from, to)
      focus(to, key)
    }
    return true
  }

  /** From where the range began to here; it begins at the card that had the focus. */
  function extend(from: Position, to: Position) {
    const start = keyAt(view, from)
    const anchor = selection.anchor() ?? (start && isCard(start) ? idOf(start) : null)
    const begun = anchor === null ? null : view.positions.get(itemKey('card', anchor))
    if (!begun) return
    selection.replace(cardsBetween(view, begun, to), anchor)
  }

  function carry(item: ItemKey, spot: Spot, event: KeyboardEvent): boolean {
    const direction = DIRECTIONS[event.key]
    if (direction) {
      const next = moveSpot(view, item, spot, direction, store.get().drag?.moving)
      doing.reveal({ lane: next.lane, column: next.column, index: next.at })
      dropping.hover(item, dropOfSpot(view, item, next), next)
      return true
    }
    if (event.key === ' ' || event.key === 'Enter') void dropping.drop()
    else if (event.key === 'Escape') dropping.cancel()
    else return event.key === 'Tab'
    return true
  }

  function select(item: ItemKey, event: KeyboardEvent): boolean {
    const mod = event.ctrlKey || event.metaKey
    const key = keyOf(event.nativeEvent)
    if (mod && !event.shiftKey && key === 'a') {
      selection.replace(shownCards(view), isCard(item) ? idOf(item) : null)
      return true
    }
    const toggles = (!mod && key === 'x') || (key === ' ' && (mod || event.shiftKey))
    if (toggles && isCard(item)) {
      selection.toggle(idOf(item))
      return true
    }
    if (!mod && event.key === 'Escape' && selection.ids().size > 0) {
      selection.clear()
      return true
    }
    return false
  }

  function act(item: ItemKey, at: Position, event: KeyboardEvent<HTMLElement>): boolean {
    if (event.key === ' ') {
      const spot = startSpot(view, item, dropping.movingWith(item))
      if (doing.canWrite && spot) dropping.lift(item, dropOfSpot(view, item, spot), spot)
      return true
    }
    if (event.key === 'Enter') {
      if (isCard(item)) doing.openCard(idOf(item))
      else doing.openTopic(idOf(item))
      return true
    }
    const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (asksMenu && !isCard(item) && event.target instanceof HTMLElement) {
      doing.openMenu(idOf(item), event.target.getBoundingClientRect())
      return true
    }
    if (!doing.canWrite) return false
    if (keyOf(event.nativeEvent) === 'n') doing.newCard(at)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && isCard(item)) {
      doing.remove([...dropping.movingWith(item)])
    } else return false
    return true
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const item = itemOf(event.target)
    if (!item || event.altKey) return
    const at = view.positions.get(item)
    const { drag } = store.get()
    const done = drag?.spot
      ? carry(drag.item, drag.spot, event)
      : select(item, event) ||
        (!event.ctrlKey &&
          !event.metaKey &&
          at !== undefined &&
          (walk(at, event) || act(item, at, event)))
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** The item whose tile itself is the target of an event; `null` for anything inside or outside. */
export function itemOf(target: EventTarget): ItemKey | null {
  const key = target instanceof HTMLElement ? target.dataset['item'] : undefined
  return key === undefined ? null : (key as ItemKey)
}
