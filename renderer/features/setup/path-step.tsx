import { useTranslation } from 'react-i18next'
import { decisionElements } from '#shared/coverage/aims.ts'
import { PATHS } from '#shared/domain/plan.ts'
import { factsOf, inLocale, type PathFacts, type Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { ChoiceList } from './choice-list.tsx'
import choices from './choices.module.css'
import classes from './setup.module.css'
import { StepFrame } from './step-frame.tsx'
import { useSetup } from './use-setup.ts'

/** How shoppers decide: what comes first, for whom, what wins there and what it does to the score. */
export function PathStep({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const path = usePlan((plan) => plan.settings.path)
  const canWrite = useCanWrite()
  const { say } = useSetup()
  const { paths, elements, advice } = playbook.decision
  const [first] = paths.find(({ id }) => id === path)?.order ?? []
  const needed = first && factsOf(elements, first)
  return (
    <StepFrame step="path">
      <ChoiceList
        label={t('step.path.which')}
        value={path}
        disabled={!canWrite}
        choices={paths.map((facts) => ({
          id: facts.id,
          title: inLocale(facts.title, locale),
          about: inLocale(facts.for, locale),
          more: <Order facts={facts} playbook={playbook} />,
        }))}
        onChoose={(id) => {
          const chosen = PATHS.find((known) => known === id)
          if (chosen && chosen !== path) void say('path', { path: chosen })
        }}
      />
      <p className={classes.note}>{inLocale(advice, locale)}</p>
      {needed && (
        <p className={classes.note}>
          {t('step.path.first', {
            element: inLocale(needed.title, locale),
            why: inLocale(needed.why, locale),
          })}
        </p>
      )}
    </StepFrame>
  )
}

/** The elements in their order, each with its part of how convincing a moment is. */
function Order({ facts, playbook }: { facts: PathFacts; playbook: Playbook }) {
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const format = useFormat()
  return (
    <ol className={choices.order} aria-label={t('step.path.order')}>
      {decisionElements(facts.id).map(({ id, weight }) => {
        const element = factsOf(playbook.decision.elements, id)
        return (
          <li key={id}>
            {element ? inLocale(element.title, locale) : id}{' '}
            <span className={choices.quiet}>{format.percent(weight)}</span>
          </li>
        )
      })}
      <li>{t('step.path.buy')}</li>
    </ol>
  )
}
