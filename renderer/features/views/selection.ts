import { createContext, use, useSyncExternalStore } from 'react'

/**
 * The cards that bulk acts take, by id. It knows nothing of where a page shows them: a page says
 * which ids a click, a range or a rubber band stands for. `anchor` is where a range begins.
 */
export type Selection = {
  ids: () => ReadonlySet<string>
  anchor: () => string | null
  has: (id: string) => boolean
  /** Exactly these; the first or the one named is the anchor of the next range. */
  replace: (ids: Iterable<string>, anchor?: string | null) => void
  /** Puts a card in or takes it out, and begins ranges there. */
  toggle: (id: string) => void
  clear: () => void
  /** Lets go of what is no longer shown: nobody changes cards that they do not see. */
  keep: (isShown: (id: string) => boolean) => void
  subscribe: (listener: () => void) => () => void
}

const NOTHING: ReadonlySet<string> = new Set()

export function createSelection(): Selection {
  let ids = NOTHING
  let anchor: string | null = null
  const listeners = new Set<() => void>()
  const become = (next: ReadonlySet<string>, from: string | null) => {
    const same = next.size === ids.size && [...next].every((id) => ids.has(id))
    anchor = next.size === 0 ? null : from
    if (same) return
    ids = next.size === 0 ? NOTHING : next
    for (const listener of listeners) listener()
  }
  return {
    ids: () => ids,
    anchor: () => anchor,
    has: (id) => ids.has(id),
    replace(all, from) {
      const next = new Set(all)
      become(next, from === undefined ? (next.values().next().value ?? null) : from)
    },
    toggle(id) {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      become(next, id)
    },
    clear: () => become(NOTHING, null),
    keep(isShown) {
      if (ids.size === 0) return
      const next = new Set([...ids].filter(isShown))
      become(next, anchor !== null && next.has(anchor) ? anchor : null)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const SelectionContext = createContext<Selection | null>(null)

export function useSelection(): Selection {
  const selection = use(SelectionContext)
  if (!selection) throw new Error('SelectionContext is missing above this component')
  return selection
}

export function useSelectedIds(): ReadonlySet<string> {
  const selection = useSelection()
  return useSyncExternalStore(selection.subscribe, selection.ids)
}
