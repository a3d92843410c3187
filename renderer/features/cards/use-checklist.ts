import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ChecklistItem } from '#shared/domain/card.ts'
import { keyItems, type KeyedItem } from './checklist-items.ts'

type Edit = (now: readonly KeyedItem[]) => readonly (ChecklistItem & { key?: string })[]

let keys = 0
const newKey = () => `point-${(keys += 1)}`

/**
 * The points of a checklist under names that outlive edits, and edits that start from the list as it
 * is by then: words saved after a pause do not bring back what another window removed meanwhile. What
 * the plan says counts again once the last edit is saved.
 */
export function useChecklist(
  saved: readonly ChecklistItem[],
  save: (items: ChecklistItem[]) => Promise<boolean>,
) {
  const [state, setState] = useState(() => ({
    saved,
    items: keyItems([], saved, newKey),
    /** Edits on their way to the store. */
    waiting: 0,
  }))
  let { items } = state
  if (state.saved !== saved && state.waiting === 0) {
    items = keyItems(items, saved, newKey)
    setState({ ...state, saved, items })
  }
  /** The list with edits in it that are not drawn yet. */
  const latest = useRef(items)
  useLayoutEffect(() => {
    latest.current = items
  }, [items])

  const store = useEffectEvent(save)
  const send = useRef<typeof save>(save)
  useLayoutEffect(() => {
    send.current = (list) => store(list)
  }, [])

  const edit = useCallback(async (change: Edit): Promise<boolean> => {
    const next = change(latest.current).map((item) => ({ ...item, key: item.key ?? newKey() }))
    latest.current = next
    setState((now) => ({ ...now, items: next, waiting: now.waiting + 1 }))
    try {
      return await send.current(next.map(({ text, done }) => ({ text, done })))
    } finally {
      setState((now) => ({ ...now, waiting: now.waiting - 1 }))
    }
  }, [])
  return { items, edit }
}
