import { Button, Progress } from '@mantine/core'
import {
  IconArrowForwardUp,
  IconCircle,
  IconCircleCheck,
  IconListCheck,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { SETUP_STEPS, type SetupState } from '#shared/domain/setup.ts'
import { inLocale, type ActionPlan } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import { useActionProgress } from './use-action-progress.ts'
import classes from './setup.module.css'
import { useSetup } from './use-setup.ts'
import { useSetupPlace, type SetupPlace } from './use-setup-place.ts'

const SIGNS: Record<SetupState | 'open', Icon> = {
  done: IconCircleCheck,
  skipped: IconArrowForwardUp,
  open: IconCircle,
}

/** The steps and how each stands, then the action plans with how far they are. */
export function SetupNav(props: { plans: readonly ActionPlan[]; place: SetupPlace }) {
  const { place } = props
  const { t } = useTranslation('setup')
  const { setup, isBegun, finish } = useSetup()
  const { pathOf } = useSetupPlace()
  const canWrite = useCanWrite()
  const taken = SETUP_STEPS.filter((step) => setup.steps[step] !== undefined).length
  const at = 'step' in place ? place.step : null

  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      <h2 className={classes.navHead}>{t('nav.steps')}</h2>
      <p className={classes.count}>{t('nav.taken', { done: taken, all: SETUP_STEPS.length })}</p>
      <Progress
        size="sm"
        value={(100 * taken) / SETUP_STEPS.length}
        aria-label={t('nav.taken', { done: taken, all: SETUP_STEPS.length })}
      />
      <ol className={classes.steps}>
        {SETUP_STEPS.map((step) => {
          const state = setup.steps[step] ?? 'open'
          const Sign = SIGNS[state]
          return (
            <li key={step} data-state={state}>
              <Link
                href={pathOf({ step })}
                className={classes.stepLink}
                aria-current={step === at ? 'step' : undefined}
              >
                <Sign size={17} stroke={1.7} aria-hidden />
                <span>{t(`step.${step}.name`)}</span>
                <span className={classes.stepState}>{t(`state.${state}`)}</span>
              </Link>
            </li>
          )
        })}
      </ol>
      {canWrite && isBegun && taken < SETUP_STEPS.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => void finish(!setup.finished)}>
          {setup.finished ? t('nav.takeUp') : t('nav.putAway')}
        </Button>
      )}
      <h2 className={classes.navHead}>{t('nav.plans')}</h2>
      <ul className={classes.steps}>
        {props.plans.map((plan) => (
          <li key={plan.id}>
            <PlanLink plan={plan} isHere={'plan' in place && place.plan === plan.id} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlanLink(props: { plan: ActionPlan; isHere: boolean }) {
  const { plan } = props
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const { pathOf } = useSetupPlace()
  const steps = useActionProgress(plan)
  return (
    <Link
      href={pathOf({ plan: plan.id })}
      className={classes.stepLink}
      aria-current={props.isHere ? 'step' : undefined}
    >
      <IconListCheck size={17} stroke={1.7} aria-hidden />
      <span>{inLocale(plan.title, locale)}</span>
      <span className={classes.stepState}>
        {steps &&
          t('nav.ofSteps', {
            done: steps.filter(({ isDone }) => isDone).length,
            all: steps.length,
          })}
      </span>
    </Link>
  )
}
