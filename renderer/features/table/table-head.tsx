import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactTable } from '@tanstack/react-table'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { factsOf, type ColumnId, type features } from './table-columns.ts'
import classes from './table.module.css'

/** A step of the keys that make a column wider, in px. */
const STEP = 16

/**
 * The head of the table: choosing all, sorting (with Shift by several columns), order and widths by
 * mouse. One button is in the tab order; arrows walk over the others, with Alt they move a column,
 * with Shift they make it narrower or wider. The menu of columns does the same.
 */
export function TableHead(props: {
  table: ReactTable<typeof features, Card>
  columns: readonly ColumnId[]
  chosen: 'none' | 'some' | 'all'
  empty: boolean
  onChoose: () => void
  onMove: (id: ColumnId, before: ColumnId | null) => void
  onWidth: (id: ColumnId, by: number) => void
}) {
  const { table, columns, chosen } = props
  const { t } = useTranslation('table')
  const format = useFormat()
  const head = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<ColumnId>('title')
  const [dragged, setDragged] = useState<ColumnId | null>(null)
  const [over, setOver] = useState<ColumnId | null>(null)
  const inTabOrder = columns.includes(stop) ? stop : columns[0]
  const sorted = table.state.sorting

  const onKeyDown = (event: KeyboardEvent, id: ColumnId) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const at = columns.indexOf(id)
    if (event.shiftKey) return props.onWidth(id, step * STEP)
    if (event.altKey) {
      const rest = columns.filter((one) => one !== id)
      if (at + step >= 0 && at + step < columns.length) props.onMove(id, rest[at + step] ?? null)
      return
    }
    const next = columns[at + step]
    if (next === undefined) return
    setStop(next)
    head.current?.querySelector<HTMLElement>(`[data-sort="${next}"]`)?.focus()
  }

  return (
    <div ref={head} className={classes.head} role="row" aria-rowindex={1}>
      <span role="columnheader" className={classes.mark}>
        <Checkbox
          aria-label={t('selectAll')}
          disabled={props.empty}
          checked={chosen === 'all'}
          indeterminate={chosen === 'some'}
          onChange={props.onChoose}
        />
      </span>
      {table.getLeafHeaders().map((header) => {
        const id = header.column.id as ColumnId
        const direction = header.column.getIsSorted()
        const rank = sorted.length > 1 ? sorted.findIndex((by) => by.id === id) + 1 : 0
        return (
          // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its button has the focus
          <span
            key={id}
            role="columnheader"
            className={factsOf(id).figures ? classes.figures : undefined}
            data-column={id}
            data-over={over === id && dragged !== null && dragged !== id ? true : undefined}
            aria-sort={
              direction === false ? undefined : direction === 'desc' ? 'descending' : 'ascending'
            }
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              setOver(id)
            }}
            onDrop={(event) => {
              if (dragged === null) return
              event.preventDefault()
              if (dragged !== id) props.onMove(dragged, beforeOf(columns, dragged, id))
              setDragged(null)
            }}
          >
            <button
              type="button"
              className={classes.sort}
              tabIndex={id === inTabOrder ? 0 : -1}
              data-sort={id}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', t(`column.${id}`))
                setDragged(id)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
              onFocus={() => setStop(id)}
              onKeyDown={(event) => onKeyDown(event, id)}
              onClick={header.column.getToggleSortingHandler()}
            >
              <span className={classes.text}>{t(`column.${id}`)}</span>
              {direction === 'desc' && <IconArrowDown size={12} aria-hidden="true" />}
              {direction === 'asc' && <IconArrowUp size={12} aria-hidden="true" />}
              {direction !== false && rank > 0 && (
                <sup>
                  <span className="ms-visually-hidden">{t('sortRank')} </span>
                  {format.whole(rank)}
                </sup>
              )}
            </button>
            <span
              className={classes.resize}
              data-resizing={header.column.getIsResizing() || undefined}
              data-testid={`resize-${id}`}
              aria-hidden="true"
              onMouseDown={header.getResizeHandler()}
              onTouchStart={header.getResizeHandler()}
              onDoubleClick={() => header.column.resetSize()}
            />
          </span>
        )
      })}
    </div>
  )
}

/** Dropped on a column at the left it goes before that, on one at the right after it. */
function beforeOf(columns: readonly ColumnId[], moved: ColumnId, onto: ColumnId): ColumnId | null {
  const toTheRight = columns.indexOf(onto) > columns.indexOf(moved)
  return toTheRight ? (columns[columns.indexOf(onto) + 1] ?? null) : onto
}
