import { useTranslation } from 'react-i18next'
import type { rightsAhead } from '#shared/creators/rights-standing.ts'
import { RIGHTS_STAGES } from '#shared/coverage/alert.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRightsWords } from '../cards/use-rights-words.ts'
import classes from './creators.module.css'

/** Of a person's cards: how many count for nothing as their rights have ended, and what ends next. */
export function RightsAhead(props: ReturnType<typeof rightsAhead>) {
  const { ended, part, next } = props
  const { t } = useTranslation('creators')
  if (ended > 0)
    return <span className={classes.bad}>{t('rights.endedCards', { count: ended })}</span>
  return (
    <>
      {part > 0 && (
        <span className={classes.bad}>
          {t('rights.partCards', { count: part })}
          {next ? ' · ' : ''}
        </span>
      )}
      {next && <NextEnd next={next} />}
    </>
  )
}

/** The next end of rights with the days left; told apart from the day on which it is told about. */
export function NextEnd(props: { next: NonNullable<ReturnType<typeof rightsAhead>['next']> }) {
  const { endsOn, daysLeft, uses } = props.next
  const { t } = useTranslation('creators')
  const format = useFormat()
  const words = useRightsWords()
  return (
    <span className={daysLeft <= RIGHTS_STAGES[0] ? classes.soon : undefined}>
      {daysLeft === 0
        ? t('rights.nextToday', { uses: words.uses(uses) })
        : t('rights.next', {
            uses: words.uses(uses),
            day: format.fullDay(endsOn),
            count: daysLeft,
          })}
    </span>
  )
}
