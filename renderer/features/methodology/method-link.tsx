import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Moment } from '#shared/domain/moment.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import classes from './method-link.module.css'

/** From a moment's score, or the plan's, to how it is made. */
export function MethodLink(props: { moment: Moment | null }) {
  const { t } = useTranslation('methodology')
  const planId = usePlanId()
  const page = planPath(planId, 'methodology')
  const whose = props.moment ? t(`app:moment.${props.moment}`) : t('plan.overall')
  return (
    <Link
      className={classes.link ?? ''}
      href={props.moment ? `${page}?moment=${props.moment}` : page}
      aria-label={`${t('link')} ${whose}`}
    >
      {t('link')}
    </Link>
  )
}
