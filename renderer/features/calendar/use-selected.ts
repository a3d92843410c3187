import { useSyncExternalStore } from 'react'
import type { Selection } from '../views/selection.ts'

/** The selected cards, for a page that makes the selection itself. */
export function useSelected(selection: Selection): ReadonlySet<string> {
  return useSyncExternalStore(selection.subscribe, selection.ids)
}
