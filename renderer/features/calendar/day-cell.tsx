import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'
import type { Entry, Overload } from './calendar-entries.ts'
import { roomFor } from './calendar-pages.ts'
import classes from './calendar.module.css'
import { EntryChip } from './entry-chip.tsx'

export type DayProps = {
  today: IsoDate
  /** Height of a day, in px. */
  height: number
  /** The day that is in the tab order. */
  stop: IsoDate
  selected: ReadonlySet<string>
  /** The entry on its way, and the day it would land on. */
  carried: string | null
  over: IsoDate | null
  limit: number | null
  onOpen: (entry: Entry, event: React.MouseEvent) => void
  onMore: (date: IsoDate) => void
  /** `null`: nothing can be added. */
  onAdd: ((date: IsoDate) => void) | null
}

/** A day: its number, who has too much on it, and as many entries as there is room for. */
export const DayCell = memo(function DayCell(
  props: DayProps & {
    date: IsoDate
    /** Belongs to another month than the page. */
    outside: boolean
    entries: readonly Entry[]
    overloads: readonly Overload[]
  },
) {
  const { date, entries, overloads, stop } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const room = roomFor(props.height, entries.length)
  const more = entries.length - room
  const isToday = date === props.today
  const limit = format.amount(props.limit ?? 0)
  const loads = overloads
    .slice(0, 5)
    .map(({ owner, load }) =>
      t('overload.said', { owner: tileText(owner), load: format.amount(load), limit }),
    )
  const label = [
    format.longDay(date),
    isToday ? t('today') : '',
    t('views:filter.cards', { count: entries.length }),
    ...loads,
  ]
  const [heaviest] = overloads

  return (
    <div
      role="gridcell"
      className={classes.day}
      tabIndex={stop === date ? 0 : -1}
      aria-label={label.filter(Boolean).join(', ')}
      aria-describedby="calendar-keys"
      aria-current={isToday ? 'date' : undefined}
      data-date={date}
      data-stop={`day:${date}`}
      data-outside={props.outside || undefined}
      data-over={props.over === date || undefined}
    >
      <div className={classes.dayHead}>
        <span className={classes.number} aria-hidden="true">
          {date.endsWith('-01') ? format.day(date) : format.whole(Number(date.slice(8)))}
        </span>
        {heaviest && (
          <span
            className={classes.overload}
            title={loads.join('\n')}
            data-testid={`overload-${date}`}
          >
            <span>{tileText(heaviest.owner)}</span>
            <b>
              {format.amount(heaviest.load)}/{limit}
            </b>
            {overloads.length > 1 && <i>+{overloads.length - 1}</i>}
          </span>
        )}
        {props.onAdd && (
          <ActionIcon
            className={classes.add ?? ''}
            size="xs"
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t('addOn', { date: format.longDay(date) })}
            onClick={() => props.onAdd?.(date)}
          >
            <IconPlus size={12} />
          </ActionIcon>
        )}
      </div>
      {entries.slice(0, room).map((entry) => (
        <EntryChip
          key={entry.key}
          entry={entry}
          today={props.today}
          selected={props.selected.has(entry.card.id)}
          carried={props.carried === entry.key}
          onOpen={props.onOpen}
        />
      ))}
      {more > 0 && (
        <button
          type="button"
          className={classes.more}
          tabIndex={-1}
          data-stop={`more:${date}`}
          aria-label={t('moreOf', { count: more, date: format.longDay(date) })}
          onClick={() => props.onMore(date)}
        >
          {t('more', { count: more })}
        </button>
      )}
    </div>
  )
})
