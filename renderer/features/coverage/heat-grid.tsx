import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnOrder, HeatRow } from '#shared/coverage/heat-table.ts'
import { HeatCellButton } from './heat-cell.tsx'
import classes from './heatmap.module.css'
import { type HeatView, MOMENT_ROWS } from './use-heat-table.ts'

/** A cell by what stands in front of it and above it. */
export type HeatPlace = { row: string | null; column: string | null }

/**
 * The table itself. One cell is in the order of the Tab key; from there the arrow keys, Home and End
 * go from cell to cell. The name of a row sorts the columns by it.
 */
export function HeatGrid(props: {
  view: HeatView
  chosen: HeatPlace | null
  onChoose: (place: HeatPlace) => void
}) {
  const { view, chosen } = props
  const { table, words } = view
  const { t } = useTranslation('coveragePage')
  const box = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const isMoments = view.axes.down === MOMENT_ROWS
  const lastRow = table.rows.length - 1
  const lastColumn = table.columns.length - 1
  // Fewer rows or columns than before may be left.
  const stop = { row: Math.min(at.row, lastRow), column: Math.min(at.column, lastColumn) }

  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextCell(event, stop, { row: lastRow, column: lastColumn })
    if (!to || !(event.target as HTMLElement).closest('td')) return
    event.preventDefault()
    setAt(to)
    const cells = box.current?.tBodies[0]?.rows[to.row]?.cells
    cells?.[to.column + 1]?.querySelector('button')?.focus()
  }

  return (
    <div className={classes.heatScroll} tabIndex={0} role="group" aria-label={t('heatmapTable')}>
      <table
        ref={box}
        className={classes.heat}
        data-testid="heatmap"
        data-cross={isMoments ? undefined : ''}
        aria-label={view.title}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {table.columns.map((value) => (
              <th scope="col" key={value.id ?? ''} title={words.ofColumn(value)}>
                {words.ofColumn(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowAt) => (
            <tr key={row.id ?? ''} data-moment={isMoments ? row.id : undefined}>
              <RowHead view={view} row={row} />
              {row.cells.map((cell, columnAt) => {
                const column = table.columns[columnAt]!
                return (
                  <td key={column.id ?? ''}>
                    <HeatCellButton
                      cell={cell}
                      name={`${words.ofRow(row)}, ${words.ofColumn(column)}`}
                      chosen={chosen?.row === row.id && chosen.column === column.id}
                      inTabOrder={stop.row === rowAt && stop.column === columnAt}
                      onFocus={() => setAt({ row: rowAt, column: columnAt })}
                      onChoose={() => props.onChoose({ row: row.id, column: column.id })}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowHead(props: { view: HeatView; row: HeatRow }) {
  const { view, row } = props
  const { t } = useTranslation('coveragePage')
  const { order } = view
  const sorted = 'row' in order && order.row === row.id ? order.by : null
  return (
    <th
      scope="row"
      aria-sort={sorted === null ? undefined : sorted === 'weakest' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className={classes.sortRow}
        title={t('heat.sortByRow')}
        onClick={() => view.setOrder(nextOrder(sorted, row.id))}
      >
        {view.words.ofRow(row)}
      </button>
    </th>
  )
}

/** Weakest first, then strongest first, then as in the plan again. */
function nextOrder(sorted: string | null, row: string | null): ColumnOrder {
  if (sorted === null) return { by: 'weakest', row }
  return sorted === 'weakest' ? { by: 'strongest', row } : { by: 'plan' }
}

type Cell = { row: number; column: number }

function nextCell(event: KeyboardEvent, { row, column }: Cell, last: Cell): Cell | null {
  const within = (at: number, end: number) => Math.max(0, Math.min(end, at))
  switch (event.key) {
    case 'ArrowLeft':
      return { row, column: within(column - 1, last.column) }
    case 'ArrowRight':
      return { row, column: within(column + 1, last.column) }
    case 'ArrowUp':
      return { row: within(row - 1, last.row), column }
    case 'ArrowDown':
      return { row: within(row + 1, last.row), column }
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: event.ctrlKey ? last.row : row, column: last.column }
    default:
      return null
  }
}
