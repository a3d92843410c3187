import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SETUP_STEPS, type SetupState, type SetupStep } from '#shared/domain/setup.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import classes from './setup.module.css'
import { useSetup } from './use-setup.ts'
import { useSetupPlace } from './use-setup-place.ts'

/**
 * A step of the set-up: what it is about, what is said in it, and the way on. What is said is saved as
 * it is said; the way on only marks the step.
 */
export function StepFrame(props: {
  step: SetupStep
  children: ReactNode
  /** Beside the way on, where the step has an act of its own. */
  act?: ReactNode
}) {
  const { step } = props
  const { t } = useTranslation('setup')
  const canWrite = useCanWrite()
  const { setup, take } = useSetup()
  const { go } = useSetupPlace()

  const at = SETUP_STEPS.indexOf(step)
  const before = SETUP_STEPS[at - 1]
  const onward = () => go({ step: SETUP_STEPS[at + 1] ?? 'end' })
  const leave = async (state: SetupState) => {
    // A step that was done stays done when somebody looks at it again and passes on.
    const kept = state === 'skipped' && setup.steps[step] === 'done'
    if (kept || !canWrite || (await take(step, state))) onward()
  }

  return (
    <section className={classes.panel} aria-labelledby="setup-step">
      <p className={classes.count}>{t('nav.at', { at: at + 1, all: SETUP_STEPS.length })}</p>
      <h2 id="setup-step" tabIndex={-1} className={classes.title}>
        {t(`step.${step}.title`)}
      </h2>
      <p className={classes.intro}>{t(`step.${step}.intro`)}</p>
      <div className={classes.body}>{props.children}</div>
      <div className={classes.foot}>
        {before && (
          <Button variant="default" onClick={() => go({ step: before })}>
            {t('back')}
          </Button>
        )}
        <span className={classes.spring} />
        {canWrite && setup.steps[step] !== 'done' && (
          <Button variant="subtle" onClick={() => void leave('skipped')}>
            {t('skip')}
          </Button>
        )}
        {props.act}
        <Button variant={props.act ? 'default' : 'filled'} onClick={() => void leave('done')}>
          {t(at === SETUP_STEPS.length - 1 ? 'finish' : 'onward')}
        </Button>
      </div>
    </section>
  )
}
