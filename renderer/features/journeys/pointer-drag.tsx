import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay } from '@dnd-kit/react'
import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { DragHandle, SENSORS } from '../board/drag-handle.tsx'
import { scrollAtEdges } from '../board/edge-scroll.ts'
import { placeAt, readItem } from './places.ts'
import classes from './step.module.css'
import type { Carrying } from './use-carry.ts'

/** Dragging cards into steps, between them, and back to the tray. */
export function PointerDrag(props: {
  around: RefObject<HTMLElement | null>
  carrying: Carrying
  canDrag: boolean
  children: ReactNode
}) {
  const { carrying } = props
  const isDragging = useRef(false)
  const pointer = useRef<{ x: number; y: number } | null>(null)
  const stops = useRef<(() => void)[]>([])
  const hover = useEffectEvent(() => {
    if (!isDragging.current || !pointer.current) return
    const { x, y } = pointer.current
    for (const element of document.elementsFromPoint(x, y)) {
      const place = placeAt(element)
      if (place !== null) return carrying.hover(place)
    }
    const { carry } = carrying
    if (carry) carrying.hover(carry.step === null ? 'tray' : `step:${carry.step}`)
  })
  useEffect(() => {
    const move = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY }
      hover()
    }
    window.addEventListener('pointermove', move, { capture: true, passive: true })
    return () => window.removeEventListener('pointermove', move, { capture: true })
  }, [])

  return (
    <DragDropProvider
      sensors={SENSORS}
      plugins={(defaults) => defaults.filter((plugin) => plugin !== Accessibility)}
      onDragStart={(event) => {
        const key = event.operation.source?.id
        if (typeof key !== 'string') return
        isDragging.current = carrying.lift(key, 'pointer')
        const scrolled = props.around.current?.querySelectorAll<HTMLElement>('[data-scrolls]') ?? []
        stops.current = [...scrolled].map((element) =>
          scrollAtEdges(element, () => pointer.current, { left: 0, top: 0 }),
        )
      }}
      onDragEnd={(event) => {
        isDragging.current = false
        for (const stop of stops.current.splice(0)) stop()
        if (event.canceled) carrying.cancel()
        else carrying.drop()
      }}
    >
      {props.children}
      {props.canDrag && <DragHandle scroller={props.around} />}
      <DragOverlay dropAnimation={null} className={classes.overlay ?? ''}>
        {(source) => <Lifted itemKey={String(source.id)} />}
      </DragOverlay>
    </DragDropProvider>
  )
}

function Lifted(props: { itemKey: string }) {
  const { t } = useTranslation('board')
  const card = usePlan((plan) => plan.cards.get(readItem(props.itemKey)?.cardId ?? ''))
  if (!card) return null
  return (
    <div className={classes.card} data-moment={card.moment} data-overlay>
      <span className={classes.cardTitle} dir="auto">
        {card.title || t('card.untitled')}
      </span>
    </div>
  )
}
