import { useTranslation } from 'react-i18next'
import type { Column } from '#shared/domain/column.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './board.module.css'
import { ColumnMenu } from './column-menu.tsx'

/** A workflow column's name, how many cards it holds, and its menu. */
export function ColumnHead(props: {
  column: Column
  count: number
  width: number
  canWrite: boolean
}) {
  const { column, count } = props
  const { t } = useTranslation('board')
  const format = useFormat()
  const over = column.limit !== null && count > column.limit
  const countText =
    column.limit === null
      ? format.whole(count)
      : t('column.ofLimit', { count: format.whole(count), limit: format.whole(column.limit) })
  return (
    <div className={classes.columnHead} style={{ width: props.width }}>
      <span className={classes.columnTitle} title={column.title} dir="auto">
        {column.title}
      </span>
      <span
        className={classes.columnCount}
        data-over={over || undefined}
        title={over ? t('column.overLimit', { count, limit: column.limit }) : undefined}
        aria-label={
          over
            ? t('column.overLimit', { count, limit: column.limit })
            : t('column.count', { count })
        }
      >
        {countText}
      </span>
      {props.canWrite && <ColumnMenu column={column} />}
    </div>
  )
}
