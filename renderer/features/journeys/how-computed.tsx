import { useTranslation } from 'react-i18next'
import type { JourneyScore } from '#shared/coverage/journey-score.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './journey-head.module.css'

/** The rule of the score, and the weakest step's figures put into it. */
export function HowComputed({ result }: { result: JourneyScore }) {
  const { t } = useTranslation('journeys')
  const format = useFormat()
  const { weakest } = result
  const strengths = (weakest?.cards ?? [])
    .filter(({ card }) => !card.archived)
    .map(({ strength }) => strength.strength)
  const missing = strengths.map((strength) => `(1 − ${format.amount(strength)})`)
  const expression =
    missing.length === 0
      ? format.amount(0)
      : `1 − ${missing.join(' × ')} = ${format.amount(weakest!.strength)}`
  return (
    <details className={classes.how}>
      <summary>{t('how.open')}</summary>
      <p>{t('how.text')}</p>
      {weakest && <p>{t('how.weakest', { expression })}</p>}
    </details>
  )
}
