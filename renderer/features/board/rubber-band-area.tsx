import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useSelection } from '../views/selection.ts'
import type { BoardView } from './board-view.ts'
import classes from './board.module.css'
import { scrollAtEdges } from './edge-scroll.ts'
import { COLUMN_HEAD_HEIGHT, LANE_HEAD_WIDTH, type BoardLayout } from './layout.ts'
import { cardsIn, rectOf, type Point, type Rect } from './rubber-band.ts'

/** A shorter way of the mouse is a click. */
const LEAST = 4
const STICKS = { left: LANE_HEAD_WIDTH, top: COLUMN_HEAD_HEIGHT }

/**
 * Selects by drawing a rectangle with the mouse, begun on empty ground. Shift or Ctrl add to what is
 * selected; a click on empty ground lets go of all; Escape gives back what was selected before.
 */
export function RubberBandArea(props: {
  view: BoardView
  layout: BoardLayout
  scroller: RefObject<HTMLElement | null>
}) {
  const { scroller } = props
  const selection = useSelection()
  const [rect, setRect] = useState<Rect | null>(null)

  const stretch = useEffectEvent((next: Rect, base: ReadonlySet<string>) => {
    setRect(next)
    selection.replace([...base, ...cardsIn(props.view, props.layout, next)])
  })

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let end = () => {}
    const begin = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.button !== 0 || !isGround(event, element)) return
      end()
      const adds = event.shiftKey || event.ctrlKey || event.metaKey
      const before = selection.ids()
      const base = adds ? before : new Set<string>()
      let pointer: Point = { x: event.clientX, y: event.clientY }
      const start = inContent(element, pointer)
      let drawing = false
      const draw = () => {
        const rectangle = rectOf(start, inContent(element, pointer))
        const far = rectangle.right - rectangle.left + rectangle.bottom - rectangle.top
        if (!drawing && far < LEAST) return
        drawing = true
        stretch(rectangle, base)
      }
      const move = (next: PointerEvent) => {
        pointer = { x: next.clientX, y: next.clientY }
        draw()
      }
      const up = () => {
        if (!drawing && !adds) selection.clear()
        end()
      }
      const keys = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || !drawing) return
        key.stopPropagation()
        selection.replace(before)
        end()
      }
      const stop = scrollAtEdges(element, () => (drawing ? pointer : null), STICKS)
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', up)
      window.addEventListener('pointercancel', up)
      window.addEventListener('keydown', keys, { capture: true })
      element.addEventListener('scroll', draw, { passive: true })
      end = () => {
        stop()
        setRect(null)
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', up)
        window.removeEventListener('pointercancel', up)
        window.removeEventListener('keydown', keys, { capture: true })
        element.removeEventListener('scroll', draw)
        end = () => {}
      }
    }
    element.addEventListener('pointerdown', begin)
    return () => {
      end()
      element.removeEventListener('pointerdown', begin)
    }
  }, [scroller, selection])

  return (
    rect && (
      <div
        className={classes.rubber}
        data-testid="rubber-band"
        style={{
          left: rect.left,
          top: rect.top,
          width: rect.right - rect.left,
          height: rect.bottom - rect.top,
        }}
      />
    )
  )
}

/** Neither a tile nor anything to press or type in, nor the scroll bars. */
function isGround(event: PointerEvent, element: HTMLElement): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (
    target.closest('[data-item], button, input, a, form, [role="rowheader"], [role="columnheader"]')
  ) {
    return false
  }
  const box = element.getBoundingClientRect()
  return (
    event.clientX < box.left + element.clientWidth && event.clientY < box.top + element.clientHeight
  )
}

function inContent(element: HTMLElement, { x, y }: Point): Point {
  const box = element.getBoundingClientRect()
  return { x: x - box.left + element.scrollLeft, y: y - box.top + element.scrollTop }
}
