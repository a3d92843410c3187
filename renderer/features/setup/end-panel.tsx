import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { nextSetupStep, SETUP_STEPS } from '#shared/domain/setup.ts'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './setup.module.css'
import { useSetup } from './use-setup.ts'
import { useSetupPlace } from './use-setup-place.ts'

/** After the last step: what stands, what was left out, and where to go from here. */
export function EndPanel() {
  const { t } = useTranslation('setup')
  const format = useFormat()
  const planId = usePlanId()
  const cards = usePlan((plan) => plan.cards.size)
  const topics = usePlan((plan) => plan.topics.size)
  const { setup } = useSetup()
  const { go, pathOf } = useSetupPlace()
  const open = nextSetupStep(setup)
  const skipped = SETUP_STEPS.filter((step) => setup.steps[step] === 'skipped')
  return (
    <section className={classes.panel} aria-labelledby="setup-end">
      <h2 id="setup-end" tabIndex={-1} className={classes.title}>
        {t(open ? 'end.open' : 'end.done')}
      </h2>
      <p className={classes.intro}>
        {t('end.stands', { cards: format.whole(cards), topics: format.whole(topics) })}
      </p>
      {skipped.length > 0 && (
        <p className={classes.note}>
          {t('end.skipped')}{' '}
          {skipped.map((step, i) => (
            <span key={step}>
              {i > 0 && ' · '}
              <Link href={pathOf({ step })}>{t(`step.${step}.name`)}</Link>
            </span>
          ))}
        </p>
      )}
      <div className={classes.foot}>
        {open && (
          <Button variant="default" onClick={() => go({ step: open })}>
            {t('end.goOn', { step: t(`step.${open}.name`) })}
          </Button>
        )}
        <Button variant="default" onClick={() => go({ plan: 'four-steps' })}>
          {t('end.plans')}
        </Button>
        <Button component={Link} href={planPath(planId, 'board')}>
          {t('end.board')}
        </Button>
      </div>
    </section>
  )
}
