import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './pages-import.module.css'

/** The days that an export is of: as it says, or asked for where it does not. */
export function PeriodFields(props: {
  from: IsoDate | null
  to: IsoDate | null
  today: IsoDate
  isKnown: boolean
  onFrom: (day: IsoDate | null) => void
  onTo: (day: IsoDate | null) => void
}) {
  const { from, to } = props
  const { t } = useTranslation('results')
  const wrong =
    from && to && from > to
      ? t('errors:INVALID.days-out-of-order')
      : to && to > props.today
        ? t('errors:INVALID.in-the-future')
        : undefined
  return (
    <>
      {!props.isKnown && <Alert color="blue">{t('import.askDays')}</Alert>}
      <div className={classes.period}>
        <DateField
          label={t('form.from')}
          value={from}
          onTyped={(day) => props.onFrom(day ?? null)}
          onSave={async (day) => {
            props.onFrom(day)
            return true
          }}
        />
        <DateField
          label={t('form.to')}
          value={to}
          error={wrong}
          onTyped={(day) => props.onTo(day ?? null)}
          onSave={async (day) => {
            props.onTo(day)
            return true
          }}
        />
      </div>
    </>
  )
}
