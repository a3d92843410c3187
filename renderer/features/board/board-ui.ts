import { createContext, use, useSyncExternalStore } from 'react'
import type { PlanScore } from '#shared/coverage/types.ts'
import type { ItemKey } from './board-view.ts'
import type { Drop } from './drop.ts'
import type { Spot } from './keyboard-moves.ts'
import type { Selection } from '../views/selection.ts'

/** An item on its way, by pointer or by keyboard, and what dropping it now would do. */
export type Drag = {
  item: ItemKey
  /** Ids of all that go with it, its own among them. */
  moving: ReadonlySet<string>
  /** Where a keyboard drag hovers; `null` for a pointer's. */
  spot: Spot | null
  drop: Drop | null
  /** The plan's score if it were dropped there; `null` when nothing would change. */
  preview: PlanScore | null
}

/** How many comments and files each card has, of those that have any. */
export type TalkByCard = ReadonlyMap<string, { comments: number; attachments: number }>

/** What passes quickly on the board, held outside React's tree so that only who shows it renders. */
export type BoardUi = {
  /** The one item in the tab order. */
  focused: ItemKey | null
  /** The item that should take the focus as soon as it is on screen. */
  wanted: ItemKey | null
  /** The item in the side panel. */
  opened: ItemKey | null
  drag: Drag | null
  /** What a screen reader says next. */
  spoken: string
  menu: { topicId: string; anchor: DOMRect } | null
  /** As the page's selection has it, so that a tile listens to one thing only. */
  selected: ReadonlySet<string>
  /** Comments and files by card, once they were counted. */
  talk: TalkByCard
}

export type BoardUiStore = {
  get(): BoardUi
  set(change: Partial<BoardUi>): void
  subscribe(listener: () => void): () => void
}

export function createBoardUi(selection: Selection): BoardUiStore {
  let ui: BoardUi = {
    focused: null,
    wanted: null,
    opened: null,
    drag: null,
    spoken: '',
    menu: null,
    selected: selection.ids(),
    talk: new Map(),
  }
  const listeners = new Set<() => void>()
  const store: BoardUiStore = {
    get: () => ui,
    set(change) {
      ui = { ...ui, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  selection.subscribe(() => store.set({ selected: selection.ids() }))
  return store
}

export const BoardUiContext = createContext<BoardUiStore | null>(null)

export function useBoardUiStore(): BoardUiStore {
  const store = use(BoardUiContext)
  if (!store) throw new Error('BoardUiContext is missing above this component')
  return store
}

/** The part that `select` picks; renders again only when that part changes. */
export function useBoardUi<T>(select: (ui: BoardUi) => T): T {
  const store = useBoardUiStore()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
