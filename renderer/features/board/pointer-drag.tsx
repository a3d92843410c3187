import { Accessibility, AutoScroller } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay } from '@dnd-kit/react'
import { useEffectEvent, useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import { idOf, isCard, type BoardView, type ItemKey } from './board-view.ts'
import classes from './tile.module.css'
import { CardFace } from './card-face.tsx'
import { DragHandle, SENSORS } from './drag-handle.tsx'
import { dropAt } from './drop.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { COLUMN_HEAD_HEIGHT, LANE_HEAD_WIDTH, type BoardLayout } from './layout.ts'
import { TopicFace } from './topic-face.tsx'
import type { Dropping } from './use-drop.ts'

type Props = {
  view: BoardView
  layout: BoardLayout
  scroller: RefObject<HTMLElement | null>
  answers: ReadonlyMap<string, number>
  dropping: Dropping
}

/**
 * Parts of dnd-kit that the board does itself: it tells more, and it scrolls one known element
 * instead of looking under the pointer for one that could scroll, at every turn.
 */
const OWN = new Set<unknown>([Accessibility, AutoScroller])
const STICKS = { left: LANE_HEAD_WIDTH, top: COLUMN_HEAD_HEIGHT }

/**
 * Dragging by pointer. Where an item would land follows from the pointer's place and the layout's
 * arithmetic alone, so it holds while the board scrolls under the pointer and whatever is drawn.
 */
export function PointerDrag(props: Props) {
  const { dropping } = props
  const store = useBoardUiStore()
  const pointer = useRef<{ x: number; y: number } | null>(null)
  const dragging = useRef<ItemKey | null>(null)
  const stopScrolling = useRef(() => {})
  useEffect(() => () => stopScrolling.current(), [])

  const hover = useEffectEvent(() => {
    const element = props.scroller.current
    if (!dragging.current || !pointer.current || !element) return
    const box = element.getBoundingClientRect()
    const inside = { x: pointer.current.x - box.left, y: pointer.current.y - box.top }
    const overHeads = inside.x < LANE_HEAD_WIDTH || inside.y < COLUMN_HEAD_HEIGHT
    const outside = inside.x > element.clientWidth || inside.y > element.clientHeight
    const drop =
      overHeads || outside
        ? null
        : dropAt(
            props.view,
            props.layout,
            dragging.current,
            { x: inside.x + element.scrollLeft, y: inside.y + element.scrollTop },
            store.get().drag?.moving,
          )
    dropping.hover(dragging.current, drop, null)
  })

  useEffect(() => {
    const element = props.scroller.current
    const move = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY }
      hover()
    }
    const scroll = () => hover()
    window.addEventListener('pointermove', move, { capture: true, passive: true })
    element?.addEventListener('scroll', scroll, { passive: true })
    return () => {
      window.removeEventListener('pointermove', move, { capture: true })
      element?.removeEventListener('scroll', scroll)
    }
  }, [props.scroller])

  return (
    <DragDropProvider
      sensors={SENSORS}
      plugins={(defaults) => defaults.filter((plugin) => !OWN.has(plugin))}
      onDragStart={(event) => {
        const item = event.operation.source?.id
        if (typeof item !== 'string') return
        dragging.current = item as ItemKey
        const element = props.scroller.current
        if (element) {
          stopScrolling.current = scrollAtEdges(element, () => pointer.current, STICKS)
        }
        dropping.lift(dragging.current, null, null)
      }}
      onDragEnd={(event) => {
        dragging.current = null
        stopScrolling.current()
        if (event.canceled) dropping.cancel()
        else void dropping.drop()
      }}
    >
      <DragHandle scroller={props.scroller} />
      <DragOverlay dropAnimation={null} className={classes.overlay ?? ''}>
        {(source) => (
          <Lifted
            item={String(source.id) as ItemKey}
            answers={props.answers}
            layout={props.layout}
          />
        )}
      </DragOverlay>
    </DragDropProvider>
  )
}

/** The item under the pointer. */
function Lifted(props: {
  item: ItemKey
  answers: ReadonlyMap<string, number>
  layout: BoardLayout
}) {
  const { t } = useTranslation('board')
  const format = useFormat()
  const id = idOf(props.item)
  const model = usePlanModel()
  const card = usePlan((plan) => plan.cards.get(id))
  const topic = usePlan((plan) => plan.topics.get(id))
  const today = usePlan((plan) => plan.today)
  const channels = usePlan((plan) => plan.settings.channels)
  const count = useBoardUi((ui) => ui.drag?.moving.size ?? 1)
  if (isCard(props.item) && card) {
    return (
      <div
        className={classes.card}
        data-moment={card.moment}
        data-overlay
        data-many={count > 1 || undefined}
      >
        {count > 1 && <span className={classes.dragCount}>{format.whole(count)}</span>}
        <CardFace
          t={t}
          format={format}
          card={card}
          strength={model.strengthOf(card.id)?.strength ?? 0}
          live={false}
          today={today}
          density={props.layout.metrics.density}
          channels={channels}
          check={null}
          comments={0}
          files={0}
        />
      </div>
    )
  }
  return topic ? (
    <div className={classes.topic} data-moment={topic.moment ?? 'none'} data-overlay>
      <TopicFace t={t} format={format} topic={topic} answers={props.answers.get(topic.id) ?? 0} />
    </div>
  ) : null
}
