import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inLocale, type Playbook } from '#shared/playbook/playbook.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { ActionStepRow } from './action-step-row.tsx'
import classes from './setup.module.css'
import { useActionProgress } from './use-action-progress.ts'
import work from './work.module.css'

/** An action plan as a checklist: what the studio sees of each step, and what people say of it. */
export function ActionPlanPanel(props: { playbook: Playbook; planKey: string }) {
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const { actionPlans } = props.playbook
  const plan = actionPlans.find(({ id }) => id === props.planKey) ?? actionPlans[0]
  const steps = useActionProgress(plan ?? null)
  if (!plan) return null
  const done = steps?.filter(({ isDone }) => isDone).length ?? 0
  const told = t('plan.done', { done, all: plan.steps.length })
  return (
    <section className={classes.panel} aria-labelledby="action-plan">
      <p className={classes.count}>{steps ? told : t('app:common.loading')}</p>
      <h2 id="action-plan" tabIndex={-1} className={classes.title}>
        {inLocale(plan.title, locale)}
      </h2>
      <p className={classes.intro}>
        {inLocale(plan.for, locale)} {t('plan.intro')}
      </p>
      <Progress size="sm" value={(100 * done) / plan.steps.length} aria-label={told} />
      <ol className={work.actions} data-testid="action-plan" aria-busy={steps === null}>
        {steps?.map((step) => (
          <ActionStepRow key={step.key} progress={step} />
        ))}
      </ol>
    </section>
  )
}
