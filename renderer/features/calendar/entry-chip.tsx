import {
  IconCalendarDue,
  IconCalendarExclamation,
  IconRefresh,
  IconRepeat,
  IconWorldUpload,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { tileText } from '../board/card-facts.ts'
import type { Entry } from './calendar-entries.ts'
import type { DateOf } from './calendar-options.ts'
import classes from './days.module.css'
import { isLate, sayEntry, titleOf } from './entry-words.ts'

const ICONS = { due: IconCalendarDue, publish: IconWorldUpload, refresh: IconRefresh }

/** What kind of date it is; a late one has a mark of its own beside its colour. */
export function DateIcon(props: { dateOf: DateOf; late?: boolean; size?: number }) {
  const Icon = props.late === true ? IconCalendarExclamation : ICONS[props.dateOf]
  return <Icon size={props.size ?? 12} stroke={1.9} aria-hidden="true" />
}

/** A card on a day. What follows from its shelf life cannot be carried elsewhere. */
export const EntryChip = memo(function EntryChip(props: {
  entry: Entry
  /** With what the card is and whose, below its title. */
  tall: boolean
  today: IsoDate
  selected: boolean
  carried: boolean
  onOpen: (entry: Entry, event: React.MouseEvent) => void
}) {
  const { entry, today, tall } = props
  const { card } = entry
  const { t } = useTranslation('calendar')
  const said = sayEntry(entry, today, t)
  const late = isLate(entry, today)
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
      data-moment={card.moment}
      data-of={entry.dateOf}
      data-tall={tall || undefined}
      data-late={late || undefined}
      data-live={entry.live || undefined}
      data-selected={props.selected || undefined}
      data-carried={props.carried || undefined}
      onClick={(event) => props.onOpen(entry, event)}
    >
      <DateIcon dateOf={entry.dateOf} late={late} />
      <span dir="auto">{titleOf(entry, t)}</span>
      {card.series !== null && <IconRepeat size={11} stroke={1.9} aria-hidden="true" data-series />}
      {tall && (
        <small>
          {[
            late ? t('entry.late') : t(`app:kind.${card.kind}`),
            card.owner ? tileText(card.owner) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )}
    </div>
  )
})
