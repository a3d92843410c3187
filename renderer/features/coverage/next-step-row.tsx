import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { stepText } from '#shared/coverage/step-text.ts'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import classes from './next-steps.module.css'
import { useCoverageSentence } from './use-coverage-sentence.ts'
import { useStepDraft } from './use-step-draft.ts'

/** What to do and why, with all else that the card lacks. */
export function StepSentence(props: { step: NextStep }) {
  const { step } = props
  const { t } = useTranslation()
  const sentence = useCoverageSentence()
  const besides = 'reasons' in step ? step.reasons.slice(1) : []
  return (
    <div className={classes.sentence}>
      <span className={classes.moment}>{t(`app:moment.${step.moment}`)}</span>{' '}
      {sentence.ofText(stepText(step))}
      {besides.map((reason) => (
        <span key={reason.why} className={classes.besides}>
          {sentence.ofContribution(reason)}
        </span>
      ))}
    </div>
  )
}

/** Opens the step's card, or begins the one that it asks for. */
export function StepAct(props: { step: NextStep }) {
  const { step } = props
  const { t } = useTranslation('nextSteps')
  const planId = usePlanId()
  const canWrite = useCanWrite()
  const columns = usePlan((plan) => plan.columns)
  const draftOf = useStepDraft()
  const act = useAct()
  const [, navigate] = useLocation()
  const pathOf = (cardId: string) =>
    `${planPath(planId, 'board')}?card=${encodeURIComponent(cardId)}`

  if ('cardId' in step) {
    return (
      <Button
        component={Link}
        href={pathOf(step.cardId)}
        variant="default"
        size="compact-xs"
        aria-label={t('openNamed', { title: step.title })}
      >
        {t('open')}
      </Button>
    )
  }
  if (!canWrite) return <span />
  const { draft } = step
  const start = async () => {
    const card = await act((client) =>
      step.kind === 'answer-topic'
        ? client.cards.startFromTopic({
            planId,
            topicId: step.topicId,
            place: { columnId: columns[0]!.id, beforeId: null },
          })
        : client.cards.create({ planId, draft: draftOf(draft) }),
    )
    if (card) navigate(pathOf(card.id))
  }
  return (
    <Button variant="default" size="compact-xs" onClick={() => void start()}>
      {t('start')}
    </Button>
  )
}
