import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlanId } from '../backend/context.tsx'
import { findFocusSoon } from './keep-focus.ts'
import { setReviewMode } from './review-mode.ts'
import classes from './review.module.css'

/** Says that nothing changes here, and is the way out. */
export function ReviewBanner() {
  const { t } = useTranslation('review')
  const planId = usePlanId()
  const end = () => {
    setReviewMode(planId, false)
    findFocusSoon()
  }
  return (
    <section className={classes.banner} aria-label={t('label')} data-testid="review-banner">
      <IconEye size={16} stroke={1.8} aria-hidden />
      <span role="status">{t('banner')}</span>
      <Button size="compact-xs" variant="default" onClick={end}>
        {t('end')}
      </Button>
    </section>
  )
}
