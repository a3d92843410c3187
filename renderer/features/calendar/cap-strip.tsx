import { IconMessageExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { AudienceWeek } from '#shared/messages/week-load.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './caps.module.css'
import { useSayCaps } from './use-say-caps.ts'

/** A week in which somebody would get too many messages, in a line below its days. */
export function CapStrip(props: {
  monday: IsoDate
  over: readonly AudienceWeek[]
  onOpen: (monday: IsoDate) => void
}) {
  const { monday, over } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const said = useSayCaps()(over)
  return (
    <div role="gridcell" aria-colspan={7} className={classes.capCell}>
      <button
        type="button"
        className={classes.capStrip}
        data-testid={`over-cap-${monday}`}
        title={said}
        onClick={() => props.onOpen(monday)}
      >
        <IconMessageExclamation size={13} aria-hidden="true" />
        <span>{t('caps.week', { week: format.day(monday), who: said })}</span>
      </button>
    </div>
  )
}
