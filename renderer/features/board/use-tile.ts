import { PointerSensor, useDraggable } from '@dnd-kit/react'
import { PointerActivationConstraints } from '@dnd-kit/dom'
import { useCallback, useEffect, useRef } from 'react'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import type { ItemKey } from './board-view.ts'

/** A short way before a drag begins, so that a click stays a click; a touch must rest first. */
export const SENSORS = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 220, tolerance: 6 })]
        : [new PointerActivationConstraints.Distance({ value: 5 })],
  }),
]

/** What every tile on the board is: dragged, focused by arrow keys, dimmed while on its way. */
export function useTile(key: ItemKey, canDrag: boolean) {
  const store = useBoardUiStore()
  const element = useRef<HTMLDivElement | null>(null)
  const { ref: dragRef } = useDraggable({ id: key, disabled: !canDrag, sensors: SENSORS })
  const focusable = useBoardUi((ui) => ui.focused === key)
  const wanted = useBoardUi((ui) => ui.wanted === key)
  const lifted = useBoardUi((ui) => ui.drag?.item === key)

  useEffect(() => {
    if (!wanted) return
    element.current?.focus({ preventScroll: true })
    store.set({ wanted: null })
  }, [wanted, store])

  const ref = useCallback(
    (node: HTMLDivElement | null) => {
      element.current = node
      dragRef(node)
    },
    [dragRef],
  )
  return { ref, lifted, tabIndex: focusable ? 0 : -1 }
}
