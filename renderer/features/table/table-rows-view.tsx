import type { MouseEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/domain/iso-date.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import type { ColumnId } from './table-columns.ts'
import type { Grouping } from './table-options.ts'
import { CardRowView, GroupRowView, ROW } from './table-row.tsx'
import type { GroupRow, TableRow } from './table-rows.ts'
import classes from './table.module.css'
import type { Place } from './use-grid-place.ts'
import type { CardWords } from './use-card-words.ts'

const OVERSCAN = 6
/** Room below the last row, so that the bar of the selected cards hides none. */
const FOOT = 64

/** The rows in sight and a few around them. Apart from the grid, so that scrolling draws only them. */
export function TableRows(props: {
  scroller: RefObject<HTMLDivElement | null>
  rows: readonly TableRow[]
  columns: readonly ColumnId[]
  words: CardWords
  group: Grouping
  chosen: ReadonlySet<string>
  openCard: string | null
  active: Place
  onClick: (event: MouseEvent) => void
  onDoubleClick: (event: MouseEvent) => void
  /** The editor, laid over the rows. */
  children: ReactNode
}) {
  const { scroller, rows, columns, words, group, chosen } = props
  const { t } = useTranslation('table')
  const nameOf = useGroupName(group, words)
  const activeIndex = props.active.index
  const grid = useGridRows({
    scroller,
    count: rows.length,
    activeIndex,
    rowHeight: ROW,
    overscan: OVERSCAN,
  })

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid above answers the keys
    <div
      role="rowgroup"
      className={classes.body}
      style={{ height: grid.height + FOOT }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {grid.rows.map(({ index, key: drawn }) => {
        const row = rows[index]
        if (!row) return null
        const key = `${row.row}-${drawn}`
        const active = index === activeIndex ? props.active.column : null
        if (row.row === 'group') {
          return (
            <GroupRowView
              key={key}
              index={index}
              columns={columns}
              active={active}
              t={t}
              group={row}
              name={nameOf(row)}
              count={t('views:filter.cards', { count: row.count })}
              moment={group === 'moment' ? row.key : undefined}
            />
          )
        }
        return (
          <CardRowView
            key={key}
            index={index}
            columns={columns}
            active={active}
            t={t}
            card={row.card}
            strength={words.values.strengthOf(row.id)}
            chosen={chosen.has(row.id)}
            open={props.openCard === row.id}
            words={words}
            level={group === 'none' ? null : 2}
          />
        )
      })}
      {props.children}
    </div>
  )
}

/** What the cards of a group share, in words. */
function useGroupName(group: Grouping, words: CardWords): (row: GroupRow) => string {
  const { t } = useTranslation('table')
  const format = useFormat()
  return ({ key }) => {
    switch (group) {
      case 'moment':
        return t(`app:moment.${key as 'know'}`)
      case 'kind':
        return t(`app:kind.${key as 'guide'}`)
      case 'column':
        return tileText(words.values.columns.find(({ id }) => id === key)?.title ?? key)
      case 'owner':
        return key === '' ? t('group.noOwner') : tileText(key)
      case 'dueWeek':
        return key === ''
          ? t('group.noDue')
          : t('group.week', { from: format.day(key), to: format.fullDay(addDays(key, 6)) })
      case 'none':
        return key
    }
  }
}
