import {
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconLayoutSidebarRight,
  IconRepeat,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { Card } from '#shared/domain/card.ts'
import { COLUMNS, factsOf, type ColumnId } from './table-columns.ts'
import classes from './table.module.css'
import type { GroupRow } from './table-rows.ts'
import type { CardWords } from './use-card-words.ts'

export const ROW = 34
/** The mark of the chosen ones, before the columns. */
export const MARK = 36
export const cellId = (index: number, column: number): string => `table-${index}-${column}`

type Props = {
  index: number
  columns: readonly ColumnId[]
  /** Column of the active cell, 0 for the mark; `null`: it is in another row. */
  active: number | null
  t: TFunction<'table'>
}

/** A card as a row. `strength` is only here to draw it again when that changes. */
export const CardRowView = memo(function CardRowView(
  props: Props & {
    card: Card
    strength: number
    chosen: boolean
    open: boolean
    words: CardWords
    /** In a group, one level below its head. */
    level: number | null
  },
) {
  const { card, columns, words, index, active, t } = props
  const title = words.textOf(card, 'title')
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-level={props.level ?? undefined}
      aria-selected={props.chosen}
      data-index={index}
      data-testid={`row-${card.id}`}
      data-archived={card.archived || undefined}
      data-open={props.open || undefined}
      style={{ top: index * ROW }}
    >
      <span
        role="gridcell"
        id={cellId(index, 0)}
        className={classes.mark}
        data-cell={0}
        data-active={active === 0 || undefined}
        aria-label={t(props.chosen ? 'selected' : 'notSelected', { title })}
      >
        <i className={classes.check} aria-hidden="true">
          {props.chosen && <IconCheck size={12} stroke={3} />}
        </i>
      </span>
      {columns.map((column, i) => {
        const text = column === 'title' ? title : words.textOf(card, column)
        return (
          <span
            key={column}
            role="gridcell"
            id={cellId(index, i + 1)}
            className={factsOf(column).figures ? classes.figures : undefined}
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.2 has it for cells of a grid
            aria-readonly={factsOf(column).editing === null || undefined}
            data-cell={i + 1}
            data-column={column}
            data-active={active === i + 1 || undefined}
            data-moment={column === 'moment' ? card.moment : undefined}
            data-late={(column === 'dueOn' && words.isLate(card)) || undefined}
            title={COLUMNS[column].width >= 100 ? text : undefined}
            dir="auto"
          >
            <span className={classes.text}>{text}</span>
            {column === 'title' && card.series !== null && (
              <IconRepeat
                className={classes.series}
                size={13}
                stroke={1.9}
                role="img"
                aria-label={t('calendar:entry.series')}
              />
            )}
            {column === 'title' && (
              <span className={classes.openCard} data-open-card aria-hidden="true">
                <IconLayoutSidebarRight size={14} />
              </span>
            )}
          </span>
        )
      })}
    </div>
  )
})

/** The head of a group: a name, how many there are, open or closed. */
export const GroupRowView = memo(function GroupRowView(
  props: Props & { group: GroupRow; name: string; count: string; moment: string | undefined },
) {
  const { group, index } = props
  const Chevron = group.isClosed ? IconChevronRight : IconChevronDown
  return (
    <div
      className={classes.group}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!group.isClosed}
      data-index={index}
      data-group={group.key}
      data-active={props.active !== null || undefined}
      style={{ top: index * ROW }}
    >
      <span
        role="gridcell"
        id={cellId(index, 0)}
        aria-colindex={1}
        aria-colspan={props.columns.length + 1}
      >
        <Chevron size={14} aria-hidden="true" />
        <b data-moment={props.moment} dir="auto">
          {props.name}
        </b>
        <span className={classes.count}>{props.count}</span>
      </span>
    </div>
  )
})
