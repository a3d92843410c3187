import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '#shared/domain/column.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import classes from './column.module.css'
import { columnBefore, columnDropAt, type ColumnDrop } from './column-drag.ts'
import { ColumnDialog } from './column-dialogs.tsx'
import { ColumnHead } from './column-head.tsx'
import { scrollAtEdges } from './edge-scroll.ts'
import { COLUMN_HEAD_HEIGHT, LANE_HEAD_WIDTH } from './layout.ts'

const LEAST = 5

type Props = {
  columns: readonly Column[]
  counts: ReadonlyMap<string, number>
  columnWidth: number
  scroller: RefObject<HTMLElement | null>
  canWrite: boolean
}

/** The heads of the board's columns. A workflow column is moved by dragging its head, or by its menu. */
export function ColumnHeads({ columns, counts, columnWidth, scroller, canWrite }: Props) {
  const { t } = useTranslation('board')
  const [adding, setAdding] = useState(false)
  const { drag, grab } = useColumnDrag(columns, columnWidth, scroller)
  const topics = usePlan((plan) => plan.topics.size)
  const last = columns.at(-1)
  const line = drag && lineOf(columns, drag)
  return (
    <div className={classes.heads} style={{ height: COLUMN_HEAD_HEIGHT }} role="row">
      <div
        className={classes.corner}
        style={{ width: LANE_HEAD_WIDTH }}
        role="columnheader"
        aria-label={t('column.moments')}
      >
        {canWrite && last && (
          <button type="button" className={classes.addColumn} onClick={() => setAdding(true)}>
            <IconPlus size={13} aria-hidden="true" /> {t('column.addShort')}
          </button>
        )}
      </div>
      <div
        className={classes.columnHead}
        style={{ width: columnWidth }}
        role="columnheader"
        aria-label={t('column.demand')}
      >
        <div className={classes.columnFace}>
          <span className={classes.columnTitle}>{t('column.demand')}</span>
          <span className={classes.columnFacts}>{t('filter.topics', { count: topics })}</span>
        </div>
      </div>
      {columns.map((column) => (
        <ColumnHead
          key={column.id}
          column={column}
          count={counts.get(column.id) ?? 0}
          width={columnWidth}
          canWrite={canWrite}
          dragged={drag?.id === column.id}
          onGrab={canWrite ? (event) => grab(column.id, event) : null}
        />
      ))}
      {drag && line !== null && (
        <div
          className={classes.columnLine}
          data-refused={!drag.drop.allowed || undefined}
          data-testid="column-line"
          style={{ left: LANE_HEAD_WIDTH + (line + 1) * columnWidth - 1 }}
        />
      )}
      {adding && last && <ColumnDialog mode="add" column={last} onClose={() => setAdding(false)} />}
    </div>
  )
}

type Drag = { id: string; drop: ColumnDrop }

/** The gap, counted among all columns, in which the line stands; `null`: it would change nothing. */
function lineOf(columns: readonly Column[], { id, drop }: Drag): number | null {
  const own = columns.findIndex((column) => column.id === id)
  if (drop.at === own) return null
  return drop.at > own ? drop.at + 1 : drop.at
}

function useColumnDrag(
  columns: readonly Column[],
  columnWidth: number,
  scroller: RefObject<HTMLElement | null>,
) {
  const { t } = useTranslation('board')
  const act = useAct()
  const [drag, setDrag] = useState<Drag | null>(null)
  const end = useRef<() => void>(() => {})
  useEffect(() => () => end.current(), [])

  const hover = useEffectEvent((id: string, clientX: number) => {
    const element = scroller.current
    if (!element) return
    const x = clientX - element.getBoundingClientRect().left + element.scrollLeft
    setDrag({ id, drop: columnDropAt(columns, id, x, columnWidth) })
  })
  const drop = useEffectEvent((id: string) => {
    if (!drag || drag.drop.at === columns.findIndex((column) => column.id === id)) return
    if (!drag.drop.allowed) {
      notifications.show({ message: t('column.wouldFall') })
      return
    }
    const beforeId = columnBefore(columns, id, drag.drop.at)
    void act((client, planId) => client.columns.move({ planId, columnId: id, beforeId }))
  })

  const [held, setHeld] = useState<{ id: string; x: number } | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!held || !element) return
    let x = held.x
    let dragging = false
    const move = (event: globalThis.PointerEvent) => {
      x = event.clientX
      dragging ||= Math.abs(x - held.x) > LEAST
      if (dragging) hover(held.id, x)
    }
    const let_ = () => {
      setDrag(null)
      setHeld(null)
    }
    const up = () => {
      if (dragging) drop(held.id)
      let_()
    }
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      let_()
    }
    const scroll = () => dragging && hover(held.id, x)
    const middle = () => {
      const box = element.getBoundingClientRect()
      return dragging ? { x, y: box.top + element.clientHeight / 2 } : null
    }
    const stop = scrollAtEdges(element, middle, { left: LANE_HEAD_WIDTH, top: 0 })
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', let_)
    window.addEventListener('keydown', keys, { capture: true })
    element.addEventListener('scroll', scroll, { passive: true })
    return () => {
      stop()
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', let_)
      window.removeEventListener('keydown', keys, { capture: true })
      element.removeEventListener('scroll', scroll)
    }
  }, [held, scroller])

  const grab = (id: string, event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    setHeld({ id, x: event.clientX })
  }
  return { drag, grab }
}
