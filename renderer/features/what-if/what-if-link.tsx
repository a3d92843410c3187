import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import classes from './what-if-link.module.css'

/** From the scores to trying out what would change them. */
export function WhatIfLink() {
  const { t } = useTranslation('whatIf')
  return (
    <Link className={classes.link ?? ''} href={planPath(usePlanId(), 'what-if')}>
      {t('open')}
    </Link>
  )
}
