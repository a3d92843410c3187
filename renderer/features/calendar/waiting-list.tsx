import { useMemo, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import classes from './calendar.module.css'
import { waitingRows } from './calendar-rows.ts'
import { EntryList } from './entry-list.tsx'

/** Cards still to be done that have no day, to be carried onto one. */
export function WaitingList(props: {
  cards: readonly Card[]
  /** The filters let no card through at all. */
  none: boolean
  /** What is carried would lose its day here. */
  over: boolean
  list: Pick<ComponentProps<typeof EntryList>, 'selected' | 'carried' | 'onOpen' | 'onKey'>
}) {
  const { t } = useTranslation('calendar')
  const rows = useMemo(() => waitingRows(props.cards), [props.cards])
  return (
    <section className={classes.waiting} aria-label={t('unscheduled.title')} data-no-day>
      <h4 data-over={props.over || undefined}>{t('unscheduled.title')}</h4>
      {rows.length === 0 ? (
        <p className={classes.nothing}>
          {t(props.none ? 'unscheduled.noCards' : 'unscheduled.none')}
        </p>
      ) : (
        <EntryList
          {...props.list}
          narrow
          testId="calendar-waiting"
          label={t('unscheduled.title')}
          rows={rows}
        />
      )}
    </section>
  )
}
