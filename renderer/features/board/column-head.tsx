import type { CSSProperties, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '#shared/domain/column.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './column.module.css'
import { tileText } from './card-facts.ts'
import { ColumnMenu } from './column-menu.tsx'

/** A workflow column's name, its progress, how many cards it holds, and its menu. */
export function ColumnHead(props: {
  column: Column
  count: number
  width: number
  canWrite: boolean
  dragged: boolean
  /** A press on the head that may become a drag; `null`: columns stay where they are. */
  onGrab: ((event: PointerEvent) => void) | null
}) {
  const { column, count, onGrab } = props
  const { t } = useTranslation('board')
  const format = useFormat()
  const over = column.limit === null ? 0 : Math.max(0, count - column.limit)
  const countText =
    column.limit === null
      ? format.whole(count)
      : t('column.ofLimit', { count: format.whole(count), limit: format.whole(column.limit) })
  const said = over > 0 ? t('column.overLimit', { count, limit: column.limit }) : undefined
  return (
    <div
      className={classes.columnHead}
      style={{ width: props.width }}
      role="columnheader"
      aria-label={tileText(column.title)}
      data-testid={`column-${column.id}`}
      data-dragged={props.dragged || undefined}
    >
      <div
        className={classes.columnFace}
        data-grab={onGrab !== null || undefined}
        {...(onGrab && { onPointerDown: onGrab })}
      >
        <span className={classes.columnTitle} title={tileText(column.title)} dir="auto">
          {tileText(column.title)}
        </span>
        <span className={classes.columnFacts}>
          <span
            className={classes.columnCount}
            data-over={over > 0 || undefined}
            title={said}
            aria-label={said ?? t('column.count', { count })}
            role="img"
          >
            {countText}
            {over > 0 && ` ${t('column.over')}`}
          </span>
          <span
            className={classes.progress}
            title={t('column.progressOf', { progress: format.percent(column.progress) })}
          >
            <i
              style={{ '--done': `${column.progress * 100}%` } as CSSProperties}
              aria-hidden="true"
            />
            {format.percent(column.progress)}
          </span>
        </span>
      </div>
      {props.canWrite && <ColumnMenu column={column} />}
    </div>
  )
}
