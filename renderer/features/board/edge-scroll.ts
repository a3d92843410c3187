/** How near to an edge, in px, scrolling begins, and how far it goes in a frame at the very edge. */
const NEAR = 56
const FASTEST = 22

/** How far to scroll along one axis in a frame, given the pointer's place between two edges. */
export function edgeStep(at: number, from: number, to: number): number {
  const near = Math.min(NEAR, (to - from) / 3)
  if (at < from + near) return -Math.ceil((FASTEST * Math.min(near, from + near - at)) / near)
  if (at > to - near) return Math.ceil((FASTEST * Math.min(near, at - (to - near))) / near)
  return 0
}

type Inset = { left: number; top: number }

/**
 * Scrolls an element for as long as the pointer is near one of its edges. `inset` is what sticks to
 * its left and top and counts as outside.
 *
 * @returns how to stop
 */
export function scrollAtEdges(
  element: HTMLElement,
  pointer: () => { x: number; y: number } | null,
  inset: Inset,
): () => void {
  let frame = 0
  const turn = () => {
    const point = pointer()
    if (point) {
      const box = element.getBoundingClientRect()
      const left = edgeStep(point.x, box.left + inset.left, box.left + element.clientWidth)
      const top = edgeStep(point.y, box.top + inset.top, box.top + element.clientHeight)
      if (left !== 0 || top !== 0) element.scrollBy({ left, top, behavior: 'instant' })
    }
    frame = requestAnimationFrame(turn)
  }
  frame = requestAnimationFrame(turn)
  return () => cancelAnimationFrame(frame)
}
