import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactTable } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import { LAYOUT, type ColumnId, type features } from './keyword-columns.ts'
import classes from './keyword-grid.module.css'

/** The head of the grid: choosing all, and sorting by a column. */
export function GridHead(props: {
  table: ReactTable<typeof features, Keyword>
  columns: readonly ColumnId[]
  chosen: 'none' | 'some' | 'all'
  empty: boolean
  onChoose: () => void
}) {
  const { table, chosen } = props
  const { t } = useTranslation('keywords')
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
      <span role="columnheader">
        <Checkbox
          aria-label={t('chooseAll')}
          disabled={props.empty}
          checked={chosen === 'all'}
          indeterminate={chosen === 'some'}
          onChange={props.onChoose}
        />
      </span>
      {props.columns.map((id) => {
        const column = table.getColumn(id)!
        const sorted = column.getIsSorted()
        return (
          <span
            key={id}
            role="columnheader"
            className={LAYOUT[id].right ? classes.right : undefined}
            aria-sort={
              sorted === false ? undefined : sorted === 'desc' ? 'descending' : 'ascending'
            }
          >
            {column.getCanSort() ? (
              <button
                type="button"
                className={classes.sort}
                onClick={column.getToggleSortingHandler()}
              >
                {t(`column.${id}`)}
                {sorted === 'desc' && <IconArrowDown size={12} aria-hidden="true" />}
                {sorted === 'asc' && <IconArrowUp size={12} aria-hidden="true" />}
              </button>
            ) : (
              t(`column.${id}`)
            )}
          </span>
        )
      })}
    </div>
  )
}
