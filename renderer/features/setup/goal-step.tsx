import { useTranslation } from 'react-i18next'
import { inLocale, type Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { ChoiceList } from './choice-list.tsx'
import { goalOf } from './goal-of.ts'
import { StepFrame } from './step-frame.tsx'
import { TypedText } from './typed-text.tsx'
import { useSetup } from './use-setup.ts'

/** What the plan is for: one of the usual goals, or in own words. */
export function GoalStep({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('setup')
  const { goal, locale } = usePlan((plan) => plan.settings)
  const canWrite = useCanWrite()
  const { say } = useSetup()
  const known = goalOf(playbook, goal)
  return (
    <StepFrame step="goal">
      <ChoiceList
        label={t('step.goal.usual')}
        value={known?.id ?? null}
        disabled={!canWrite}
        choices={playbook.goals.map(({ id, title, why, moments }) => ({
          id,
          title: inLocale(title, locale),
          about: inLocale(why, locale),
          moments,
        }))}
        onChoose={(id) => {
          const chosen = playbook.goals.find((one) => one.id === id)
          if (chosen) void say('goal', { goal: inLocale(chosen.title, locale) })
        }}
      />
      <TypedText
        key={known?.id ?? 'own'}
        label={t('step.goal.own')}
        description={t('step.goal.ownHint')}
        value={goal}
        isLong
        disabled={!canWrite}
        onSave={(text) => say('goal', { goal: text })}
      />
    </StepFrame>
  )
}
