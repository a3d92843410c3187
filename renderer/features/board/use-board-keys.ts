import type { KeyboardEvent } from 'react'
import { useBoardUiStore } from './board-ui.ts'
import { idOf, isCard, type BoardView, type ItemKey, type Position } from './board-view.ts'
import {
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
  openMenu: (topicId: string, anchor: DOMRect) => void
  newCard: (near: Position) => void
  remove: (cardId: string) => void
}

/** The board's keys: arrows walk, space lifts and drops, enter opens, N adds, delete deletes. */
export function useBoardKeys(doing: Doing) {
  const store = useBoardUiStore()
  const { view, dropping } = doing

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
      doing.reveal(to)
      store.set({ focused: key, wanted: key })
    }
    return true
  }

  function carry(item: ItemKey, spot: Spot, event: KeyboardEvent): boolean {
    const direction = DIRECTIONS[event.key]
    if (direction) {
      const next = moveSpot(view, item, spot, direction)
      doing.reveal({ lane: next.lane, column: next.column, index: next.at })
      dropping.hover(item, dropOfSpot(view, item, next), next)
      return true
    }
    if (event.key === ' ' || event.key === 'Enter') void dropping.drop()
    else if (event.key === 'Escape') dropping.cancel()
    else return event.key === 'Tab'
    return true
  }

  function act(item: ItemKey, at: Position, event: KeyboardEvent<HTMLElement>): boolean {
    if (event.key === ' ') {
      const spot = startSpot(view, item)
      if (doing.canWrite && spot) dropping.lift(item, dropOfSpot(view, item, spot), spot)
      return true
    }
    if (event.key === 'Enter') {
      if (isCard(item)) doing.openCard(idOf(item))
      else if (event.target instanceof HTMLElement) {
        doing.openMenu(idOf(item), event.target.getBoundingClientRect())
      }
      return true
    }
    if (!doing.canWrite) return false
    if (event.key.toLowerCase() === 'n') doing.newCard(at)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && isCard(item)) {
      doing.remove(idOf(item))
    } else return false
    return true
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const item = itemOf(event.target)
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return
    const at = view.positions.get(item)
    const { drag } = store.get()
    const done = drag?.spot
      ? carry(drag.item, drag.spot, event)
      : at !== undefined && (walk(at, event) || act(item, at, event))
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
