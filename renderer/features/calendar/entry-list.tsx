import { IconRepeat } from '@tabler/icons-react'
import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '#shared/actions/shortcut.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import type { Entry } from './calendar-entries.ts'
import type { ListRow } from './calendar-rows.ts'
import classes from './entry-list.module.css'
import { DateIcon } from './entry-chip.tsx'
import { isLate, titleOf } from './entry-words.ts'
import { useSayCaps } from './use-say-caps.ts'
import { useSayLoad } from './use-say-load.ts'

const ROW = 34
/** Of a list with a frame, in px. */
export const listHeight = (rows: number): number => rows * ROW + 2

/**
 * Entries one under the other, drawn where one looks. The list itself keeps the focus and names its
 * active row. `narrow`: titles only.
 */
export function EntryList(props: {
  label: string
  rows: readonly ListRow[]
  narrow?: boolean
  testId: string
  /** In a dialog: it has the focus first. */
  first?: boolean
  /** What one person takes on in a day; `null`: nobody is told of. */
  limit?: number | null
  selected: ReadonlySet<string>
  carried: string | null
  onOpen: (entry: Entry, event?: MouseEvent) => void
  /** Opens what is said of a week over a cap. */
  onCap?: (monday: IsoDate) => void
  /** Keys that the list does not know itself: lifting, selecting. True when it was one of them. */
  onKey?: (event: KeyboardEvent, key: string, entry: Entry) => boolean
}) {
  const { rows, narrow = false } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const sayLoad = useSayLoad()
  const sayCaps = useSayCaps()
  const today = usePlan((plan) => plan.today)
  const columns = usePlan((plan) => plan.columns)
  const columnTitles = useMemo(
    () => new Map(columns.map(({ id, title }) => [id, tileText(title)])),
    [columns],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState({ key: '', index: 0 })
  const found = rows.findIndex((row) => keyOfRow(row) === held.key)
  const active = Math.max(0, Math.min(found < 0 ? held.index : found, rows.length - 1))
  const grid = useGridRows({
    scroller,
    count: rows.length,
    activeIndex: active,
    rowHeight: ROW,
    overscan: 6,
  })
  const id = useId()
  const idOf = (index: number) => `${id}-${index}`

  const go = (to: number) => {
    const index = Math.max(0, Math.min(to, rows.length - 1))
    setHeld({ key: rows[index] ? keyOfRow(rows[index]) : '', index })
    grid.bringIntoView(index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const row = rows[active]
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1)
    const key = keyOf(event.nativeEvent)
    const used = row?.row === 'entry' && props.onKey?.(event, key, row.entry)
    if (!used) {
      if (event.ctrlKey || event.metaKey) return
      if (event.key === 'ArrowDown') go(active + 1)
      else if (event.key === 'ArrowUp') go(active - 1)
      else if (event.key === 'PageDown') go(active + page)
      else if (event.key === 'PageUp') go(active - page)
      else if (event.key === 'Home') go(0)
      else if (event.key === 'End') go(rows.length - 1)
      else if (event.key === 'Enter' && row?.row === 'entry') props.onOpen(row.entry)
      else if (event.key === 'Enter' && row?.row === 'caps') props.onCap?.(row.monday)
      else return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      className={classes.list}
      role="grid"
      tabIndex={0}
      data-testid={props.testId}
      data-list
      data-autofocus={props.first || undefined}
      aria-label={props.label}
      aria-describedby="calendar-keys"
      aria-rowcount={rows.length}
      aria-activedescendant={rows.length > 0 ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ position: 'relative', height: grid.height }} role="rowgroup">
        {grid.rows.map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const common = {
            id: idOf(index),
            'aria-rowindex': index + 1,
            'data-active': index === active || undefined,
            style: { top: start, height: ROW },
          }
          if (row.row === 'caps') {
            const { monday, over } = row
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list above answers the keys
              <div
                key={`caps ${monday}`}
                role="row"
                className={classes.listCaps}
                {...common}
                data-testid={`over-cap-${monday}`}
                title={sayCaps(over)}
                onClick={() => props.onCap?.(monday)}
              >
                <span role="gridcell">
                  {t('caps.week', { week: format.day(monday), who: sayCaps(over) })}
                </span>
              </div>
            )
          }
          if (row.row === 'day') {
            return (
              <div key={row.date} role="row" className={classes.listDay} {...common}>
                <span role="gridcell" data-today={row.date === today || undefined}>
                  {format.longDay(row.date)}
                  {row.date === today && <b>{t('today')}</b>}
                  <i>{t('views:filter.cards', { count: row.count })}</i>
                  {row.overloads.length > 0 && (
                    <em data-testid={`overload-${row.date}`}>
                      {t('overload.day', { who: sayLoad(row.overloads, props.limit ?? null) })}
                    </em>
                  )}
                </span>
              </div>
            )
          }
          const { entry } = row
          const { card } = entry
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list above answers the keys
            <div
              key={entry.key}
              role="row"
              className={classes.listRow}
              {...common}
              aria-selected={props.selected.has(card.id)}
              data-item={entry.dateOf === 'refresh' ? undefined : entry.key}
              data-moment={card.moment}
              data-late={isLate(entry, today) || undefined}
              data-carried={props.carried === entry.key || undefined}
              data-narrow={narrow || undefined}
              onClick={(event) => {
                setHeld({ key: entry.key, index })
                props.onOpen(entry, event)
              }}
            >
              <span
                role="gridcell"
                className={classes.listTitle}
                dir="auto"
                title={titleOf(entry, t)}
              >
                <span>{titleOf(entry, t)}</span>
                {card.series !== null && (
                  <IconRepeat size={12} stroke={1.9} role="img" aria-label={t('entry.series')} />
                )}
              </span>
              {!narrow && (
                <>
                  <span role="gridcell" className={classes.listOf}>
                    <DateIcon dateOf={entry.dateOf} late={isLate(entry, today)} />
                    {isLate(entry, today) ? t('entry.late') : t(`dates.${entry.dateOf}`)}
                  </span>
                  <span role="gridcell">{t(`app:kind.${card.kind}`)}</span>
                  <span role="gridcell">{columnTitles.get(card.columnId)}</span>
                  <span role="gridcell" dir="auto">
                    {tileText(card.owner ?? '')}
                  </span>
                </>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function keyOfRow(row: ListRow): string {
  if (row.row === 'caps') return `caps ${row.monday}`
  return row.row === 'day' ? row.date : row.entry.key
}
