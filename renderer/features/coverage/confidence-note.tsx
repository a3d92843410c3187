import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { confidenceOf, type Unmeasured } from '#shared/coverage/confidence.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './coverage-page.module.css'
import { usePlaces } from './use-places.ts'

/** How much of the plan is measured, and what is not for which reason, each one press from its cure. */
export function ConfidenceNote(props: { plan: PlanState }) {
  const { score, settings, checks } = props.plan
  const { t, i18n } = useTranslation('coveragePage')
  const format = useFormat()
  const places = usePlaces()
  const { measured, missing } = confidenceOf(score, settings, checks.values())
  const cure: Record<Unmeasured, string> = {
    'no-checks': places.checks,
    'checks-not-looked-at': places.checks,
    'no-topics-no-channels': places.keywords,
  }
  const share = format.percent(measured)
  if (missing.length === 0) return <span>{t('confidence.whole', { share })}</span>
  const list = new Intl.ListFormat(i18n.language)
  const reasons = missing.map(({ why, moments }) => ({
    href: cure[why],
    text: t(`confidence.${why}`, {
      moments: list.format(moments.map((moment) => t(`app:moment.${moment}`))),
    }),
  }))
  return (
    <span className={classes.confidence}>
      {t('confidence.part', { share })}{' '}
      {reasons.map(({ href, text }, index) => (
        <Fragment key={text}>
          {index > 0 && t('confidence.between')}
          <Link href={href}>{text}</Link>
        </Fragment>
      ))}
    </span>
  )
}
