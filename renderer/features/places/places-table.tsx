import { IconAlertTriangle, IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import { short } from '../cards/use-field-words.ts'
import { type Sort, sorted, SORTS } from './place-rows.ts'
import classes from './places.module.css'
import { ShareBar } from './share-bar.tsx'
import { usePlaceWords } from './use-place-words.ts'
import type { ShownPlace } from './use-places.ts'

const ROW = 38
const PAGE = 10
const COLUMNS = ['name', 'city', 'known', 'conflicts', 'today', 'phone', 'pickUp'] as const

/** Places by name, walked by keys; Enter opens the card. */
export function PlacesTable(props: {
  places: readonly ShownPlace[]
  openId: string | null
  onOpen: (cardId: string) => void
}) {
  const { t } = useTranslation('places')
  const [order, setOrder] = useState<Sort>({ by: 'name', down: false })
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const rows = useMemo(() => sorted(props.places, order), [order, props.places])
  const at = Math.max(0, Math.min(active, rows.length - 1))
  const grid = useGridRows({
    scroller,
    count: rows.length,
    activeIndex: at,
    rowHeight: ROW,
    overscan: 8,
  })
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"] button`)?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, to))
    wanted.current = true
    setActive(next)
    grid.bringIntoView(next)
  }
  return (
    <div
      role="table"
      aria-label={t('table.label')}
      aria-rowcount={rows.length + 1}
      data-testid="places-table"
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classes.headRow}>
          {COLUMNS.map((column) => {
            const by = SORTS.find((one) => one === column)
            const isBy = by !== undefined && order.by === by
            const Arrow = order.down ? IconArrowDown : IconArrowUp
            return (
              <div
                key={column}
                role="columnheader"
                data-column={column}
                {...(by && {
                  'aria-sort': !isBy ? 'none' : order.down ? 'descending' : 'ascending',
                })}
              >
                {by ? (
                  <button
                    type="button"
                    onClick={() => {
                      setOrder({ by, down: isBy ? !order.down : by === 'conflicts' })
                      setActive(0)
                    }}
                  >
                    {t(`column.${column}`)}
                    {isBy && <Arrow size={12} aria-hidden="true" />}
                  </button>
                ) : (
                  t(`column.${column}`)
                )}
              </div>
            )
          })}
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ height: Math.min(rows.length, 16) * ROW + 2 }}
        role="rowgroup"
        onKeyDown={onKeyDown}
      >
        <div style={{ height: grid.height, position: 'relative' }} role="presentation">
          {grid.rows.map(({ index, key, start }) => (
            <Row
              key={key}
              shown={rows[index]!}
              index={index}
              top={start}
              active={index === at}
              isOpen={rows[index]!.card.id === props.openId}
              onOpen={() => props.onOpen(rows[index]!.card.id)}
              onFocus={() => setActive(index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row(props: {
  shown: ShownPlace
  index: number
  top: number
  active: boolean
  isOpen: boolean
  onOpen: () => void
  onFocus: () => void
}) {
  const { shown, index } = props
  const { card, place, known, conflicts } = shown
  const { t } = useTranslation('places')
  const words = usePlaceWords()
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-row={index}
      data-open={props.isOpen || undefined}
      style={{ transform: `translateY(${props.top}px)`, height: ROW }}
    >
      <div role="cell" data-column="name">
        <button
          type="button"
          className={classes.title}
          tabIndex={props.active ? 0 : -1}
          dir="auto"
          data-place={card.id}
          onClick={props.onOpen}
          onFocus={props.onFocus}
        >
          {short(card.title, 120) || t('board:card.untitled')}
        </button>
      </div>
      <div role="cell" data-column="city" dir="auto" title={place.street || undefined}>
        {place.city || t('table.none')}
      </div>
      <div role="cell" data-column="known">
        <ShareBar known={known} />
        {t('known.short', { done: known.done, of: known.of })}
      </div>
      <div role="cell" data-column="conflicts" data-any={conflicts.length > 0 || undefined}>
        {conflicts.length > 0 && <IconAlertTriangle size={14} aria-hidden="true" />}
        {conflicts.length > 0 ? t('table.conflicts', { count: conflicts.length }) : t('table.none')}
      </div>
      <div role="cell" data-column="today" title={shown.today?.special?.name || undefined}>
        {shown.today ? words.spans(shown.today.spans) : t('hours.unknown')}
      </div>
      <div role="cell" data-column="phone" dir="ltr">
        {place.phone || t('table.none')}
      </div>
      <div role="cell" data-column="pickUp">
        {place.pickUp === null
          ? t('pickUp.unknown')
          : place.pickUp === 'offered' && place.pickUpHours !== null
            ? t('pickUp.within', { count: place.pickUpHours })
            : t(`pickUp.${place.pickUp}`)}
      </div>
    </div>
  )
}
