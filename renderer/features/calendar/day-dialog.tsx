import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { overloads, type Entry } from './calendar-entries.ts'
import type { CalendarOptions } from './calendar-options.ts'
import { listed } from './calendar-rows.ts'
import classes from './calendar.module.css'
import { EntryList, listHeight } from './entry-list.tsx'
import { useSayLoad } from './use-say-load.ts'

/** All of a day: who has too much on it, and its entries. */
export function DayDialog(props: {
  date: IsoDate
  entries: readonly Entry[]
  load: CalendarOptions['load']
  list: Pick<ComponentProps<typeof EntryList>, 'selected' | 'carried' | 'onOpen' | 'onKey'>
  /** `null`: nothing can be added. */
  onAdd: (() => void) | null
  onClose: () => void
}) {
  const { entries, load } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const sayLoad = useSayLoad()
  const rows = useMemo(() => listed(entries), [entries])
  const over = overloads(entries, load)
  const title = format.longDay(props.date)
  return (
    <Modal
      opened
      size="xl"
      onClose={props.onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      {over.length > 0 && (
        <p className={classes.tooMuch} data-testid="day-overload">
          {t('overload.day', { who: sayLoad(over, load.limit) })}
        </p>
      )}
      {rows.length === 0 ? (
        <p className={classes.nothing}>{t('dayNone')}</p>
      ) : (
        <div className={classes.dayList} style={{ height: listHeight(rows.length) }}>
          <EntryList {...props.list} first testId="calendar-day" label={title} rows={rows} />
        </div>
      )}
      {props.onAdd && (
        <Button
          mt="md"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={props.onAdd}
        >
          {t('addHere')}
        </Button>
      )}
    </Modal>
  )
}
