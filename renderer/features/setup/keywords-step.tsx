import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useOpenImport } from '../../app/import-context.tsx'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './work.module.css'
import { StepFrame } from './step-frame.tsx'

/** What people search for: from the tools that a team has, or later. */
export function KeywordsStep() {
  const { t } = useTranslation('setup')
  const format = useFormat()
  const planId = usePlanId()
  const topics = usePlan((plan) => plan.topics)
  const openImport = useOpenImport()
  const all = [...topics.values()]
  const keywords = all.reduce((sum, { demand }) => sum + demand.keywords, 0)
  const unclear = all.filter(({ moment }) => moment === null).length

  return (
    <StepFrame
      step="keywords"
      act={
        openImport && (
          <Button variant={all.length > 0 ? 'default' : 'filled'} onClick={openImport}>
            {t('app:top.import')}
          </Button>
        )
      }
    >
      {all.length === 0 ? (
        <p className={classes.note}>{t('step.keywords.none')}</p>
      ) : (
        <>
          <p className={classes.note}>
            {t('step.keywords.there', {
              keywords: format.whole(keywords),
              topics: format.whole(all.length),
            })}{' '}
            {unclear > 0 && t('step.keywords.unclear', { topics: format.whole(unclear) })}{' '}
            <Link href={planPath(planId, 'keywords')}>{t('step.keywords.look')}</Link>
          </p>
          <ul className={classes.perMoment}>
            {MOMENTS.map((moment) => (
              <li key={moment} data-moment={moment}>
                <span className={classes.momentName}>{t(`app:moment.${moment}`)}</span>
                <strong>
                  {format.whole(all.filter((topic) => topic.moment === moment).length)}
                </strong>
                <span>{t('step.keywords.topics')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </StepFrame>
  )
}
