import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import classes from './register-table.module.css'

export const ROW = 44
const PAGE = 10
const MOST_ROWS = 13

export type Order<By extends string> = { by: By; down: boolean }
export type Column<By extends string> = {
  by: By
  label: string
  /** Numbers stand at the end of their column. */
  isNumber?: boolean
  /** Sorted from the largest down at first. */
  downFirst?: boolean
}

/**
 * Thousands of rows under heads that sort them: arrows walk the rows, Enter opens one. The first cell of
 * a row is what opens it.
 */
export function RegisterTable<Row, By extends string>(props: {
  label: string
  columns: readonly Column<By>[]
  /** Widths of the columns, as CSS has them. */
  widths: string
  rows: readonly Row[]
  order: Order<By>
  onOrder: (order: Order<By>) => void
  keyOf: (row: Row) => string
  /** The row that is open beside the table. */
  openKey: string | null
  title: (row: Row) => string
  cell: (row: Row, by: By) => ReactNode
  onOpen: (row: Row) => void
  moment?: (row: Row) => string
}) {
  const { columns, rows, order, openKey } = props
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
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
  const style = { gridTemplateColumns: props.widths }
  return (
    <div
      role="table"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      className={classes.table}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classes.headRow} style={style}>
          {columns.map(({ by, label, isNumber, downFirst = isNumber }) => {
            const isBy = order.by === by
            const Arrow = order.down ? IconArrowDown : IconArrowUp
            return (
              <div
                key={by}
                role="columnheader"
                data-number={isNumber || undefined}
                aria-sort={!isBy ? 'none' : order.down ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() => {
                    props.onOrder({ by, down: isBy ? !order.down : downFirst === true })
                    setActive(0)
                  }}
                >
                  {label}
                  {isBy && <Arrow size={12} aria-hidden="true" />}
                </button>
              </div>
            )
          })}
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ height: Math.min(rows.length, MOST_ROWS) * ROW + 2 }}
        role="rowgroup"
        onKeyDown={onKeyDown}
      >
        <div style={{ height: grid.height, position: 'relative' }} role="presentation">
          {grid.rows.map(({ index, key, start }) => {
            const row = rows[index]!
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                className={classes.row}
                data-row={index}
                data-open={props.keyOf(row) === openKey || undefined}
                data-moment={props.moment?.(row)}
                style={{ ...style, transform: `translateY(${start}px)`, height: ROW }}
              >
                {columns.map(({ by, isNumber }, n) => (
                  <div key={by} role="cell" data-number={isNumber || undefined}>
                    {n === 0 ? (
                      <>
                        <button
                          type="button"
                          className={classes.title}
                          tabIndex={index === at ? 0 : -1}
                          dir="auto"
                          onClick={() => props.onOpen(row)}
                          onFocus={() => setActive(index)}
                        >
                          {props.title(row)}
                        </button>
                        {props.cell(row, by)}
                      </>
                    ) : (
                      props.cell(row, by)
                    )}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
