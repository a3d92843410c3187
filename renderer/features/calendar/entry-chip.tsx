import { IconCalendarDue, IconRefresh, IconWorldUpload } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Entry } from './calendar-entries.ts'
import type { DateOf } from './calendar-options.ts'
import classes from './calendar.module.css'
import { isLate, sayEntry, titleOf } from './entry-words.ts'

const ICONS = { due: IconCalendarDue, publish: IconWorldUpload, refresh: IconRefresh }

export function DateIcon({ dateOf, size = 12 }: { dateOf: DateOf; size?: number }) {
  const Icon = ICONS[dateOf]
  return <Icon size={size} stroke={1.9} aria-hidden="true" />
}

/** A card on a day. What follows from its shelf life cannot be carried elsewhere. */
export const EntryChip = memo(function EntryChip(props: {
  entry: Entry
  today: IsoDate
  selected: boolean
  carried: boolean
  onOpen: (entry: Entry, event: React.MouseEvent) => void
}) {
  const { entry, today } = props
  const { t } = useTranslation('calendar')
  const said = sayEntry(entry, today, t)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the calendar above answers the keys
    <div
      role="button"
      tabIndex={-1}
      aria-label={props.selected ? t('entry.selected', { entry: said }) : said}
      aria-describedby="calendar-keys"
      className={classes.entry}
      title={said}
      data-stop={entry.key}
      data-item={entry.dateOf === 'refresh' ? undefined : entry.key}
      data-moment={entry.card.moment}
      data-of={entry.dateOf}
      data-late={isLate(entry, today) || undefined}
      data-live={entry.live || undefined}
      data-selected={props.selected || undefined}
      data-carried={props.carried || undefined}
      onClick={(event) => props.onOpen(entry, event)}
    >
      <DateIcon dateOf={entry.dateOf} />
      <span dir="auto">{titleOf(entry, t)}</span>
    </div>
  )
})
