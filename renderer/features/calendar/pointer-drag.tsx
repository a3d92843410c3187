import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay } from '@dnd-kit/react'
import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { DragHandle, SENSORS } from '../board/drag-handle.tsx'
import { scrollAtEdges } from '../board/edge-scroll.ts'
import { readKey } from './calendar-entries.ts'
import classes from './days.module.css'
import { DateIcon } from './entry-chip.tsx'
import { titleOf } from './entry-words.ts'
import type { Carrying } from './use-carry.ts'

/** Dragging entries to another day, or to and from the list of those without one. */
export function PointerDrag(props: {
  around: RefObject<HTMLElement | null>
  carrying: Carrying
  today: string
  canDrag: boolean
  children: ReactNode
}) {
  const { carrying } = props
  const isDragging = useRef(false)
  const pointer = useRef<{ x: number; y: number } | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const hover = useEffectEvent(() => {
    if (!isDragging.current || !pointer.current) return
    const { x, y } = pointer.current
    for (const element of document.elementsFromPoint(x, y)) {
      const date = element.closest<HTMLElement>('[data-date]')?.dataset['date']
      if (date !== undefined) return carrying.hover(date)
      if (element.closest('[data-no-day]')) return carrying.hover(null)
    }
    carrying.hover(carrying.carry?.from ?? null)
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
        isDragging.current = carrying.lift(key, 'pointer', props.today)
        const list = props.around.current?.querySelector<HTMLElement>('[data-no-day] [data-list]')
        if (list) stop.current = scrollAtEdges(list, () => pointer.current, { left: 0, top: 0 })
      }}
      onDragEnd={(event) => {
        isDragging.current = false
        stop.current?.()
        stop.current = null
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
  const { t } = useTranslation('calendar')
  const read = readKey(props.itemKey)
  const card = usePlan((plan) => plan.cards.get(read?.cardId ?? ''))
  if (!card || !read) return null
  return (
    <div className={classes.entry} data-moment={card.moment} data-of={read.dateOf} data-overlay>
      <DateIcon dateOf={read.dateOf} />
      <span dir="auto">{titleOf({ card }, t)}</span>
    </div>
  )
}
