import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import classes from './breakdown.module.css'
import common from './common.module.css'
import { usePlaces } from './use-places.ts'

/** The moment's tactics that are off and count nowhere, each with the reason that was given. */
export function LeftOut({ moment }: { moment: Moment }) {
  const { t } = useTranslation('coveragePage')
  const tactics = usePlan((plan) => plan.settings.tactics)
  const places = usePlaces()
  const off = tactics.filter((tactic) => tactic.off && tactic.moment === moment)
  if (off.length === 0) return null
  return (
    <section aria-label={t('leftOut.title')} className={classes.leftOut}>
      <h3 className={common.head}>{t('leftOut.title')}</h3>
      <ul>
        {off.map(({ id, title, reason }) => (
          <li key={id}>
            <Link href={places.tactic(id)} dir="auto">
              {title}
            </Link>{' '}
            <span dir="auto">{reason ?? t('leftOut.noReason')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
