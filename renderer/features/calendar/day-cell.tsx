import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'
import type { Entry, Overload } from './calendar-entries.ts'
import { roomFor } from './calendar-pages.ts'
import classes from './days.module.css'
import { EntryChip } from './entry-chip.tsx'
import { useSayLoad } from './use-say-load.ts'

export type DayProps = {
  today: IsoDate
  /** Height of a day, in px. */
  height: number
  /** A day of a week has room for more of each entry. */
  tall: boolean
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

/** Height in px of a person named in a tall day. */
const LOAD = 36
const NAMED = 3

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
  const { date, entries, overloads, stop, tall } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const sayLoad = useSayLoad()
  const named = tall ? overloads.slice(0, NAMED) : []
  const room = roomFor(props.height - named.length * LOAD, entries.length, tall)
  const more = entries.length - room
  const isToday = date === props.today
  const said = overloads.length === 0 ? '' : sayLoad(overloads, props.limit)
  const label = [
    format.longDay(date),
    isToday ? t('today') : '',
    t('views:filter.cards', { count: entries.length }),
    said === '' ? '' : t('overload.day', { who: said }),
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
        {heaviest && !tall && (
          <span
            className={classes.overload}
            title={t('overload.day', { who: said })}
            data-testid={`overload-${date}`}
          >
            <span>{tileText(heaviest.owner)}</span>
            <b>
              {format.amount(heaviest.load)}/{format.amount(props.limit ?? 0)}
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
      {named.map((one) => (
        <p key={one.owner} className={classes.overloadTall} data-testid={`overload-${date}`}>
          {sayLoad([one], props.limit)}
        </p>
      ))}
      {entries.slice(0, room).map((entry) => (
        <EntryChip
          key={entry.key}
          entry={entry}
          tall={tall}
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
