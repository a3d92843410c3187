import { Draggable, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom'
import { useDragDropManager } from '@dnd-kit/react'
import { useEffect, type RefObject } from 'react'

/** A short way before a drag begins, so that a click stays a click; a touch must rest first. */
export const SENSORS = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 220, tolerance: 6 })]
        : [new PointerActivationConstraints.Distance({ value: 5 })],
  }),
]

/**
 * Makes the tile under the pointer one that can be dragged, and only that one: hundreds of tiles come
 * and go with every turn of a wheel, and none of them is dragged.
 */
export function DragHandle(props: { scroller: RefObject<HTMLElement | null> }) {
  const manager = useDragDropManager()
  const { scroller } = props
  useEffect(() => {
    const element = scroller.current
    if (!element || !manager) return
    let held: { tile: Element; let: () => void } | null = null
    const hold = (event: Event) => {
      if (!manager.dragOperation.status.idle) return
      const tile = event.target instanceof Element ? event.target.closest('[data-item]') : null
      if (tile === null || (tile === held?.tile && held.tile.isConnected)) return
      held?.let()
      const id = tile.getAttribute('data-item')!
      const draggable = new Draggable(
        { id, element: tile, sensors: SENSORS, register: false },
        manager,
      )
      draggable.register()
      held = { tile, let: () => draggable.destroy() }
    }
    // Both come before the sensor's own pointerdown on the tile; a touch has no way to hover first.
    element.addEventListener('pointerover', hold, { passive: true })
    element.addEventListener('pointerdown', hold, { passive: true, capture: true })
    return () => {
      element.removeEventListener('pointerover', hold)
      element.removeEventListener('pointerdown', hold, { capture: true })
      held?.let()
    }
  }, [scroller, manager])
  return null
}
