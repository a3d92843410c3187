import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { stepText } from '#shared/coverage/step-text.ts'
import type { CardDraft } from '#shared/domain/card.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import classes from './next-steps.module.css'
import { useCoverageSentence } from './use-coverage-sentence.ts'
import { usePlaces } from './use-places.ts'
import { type Beginning, useStartCard } from './use-start-card.ts'

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
  const canWrite = useCanWrite()
  const places = usePlaces()
  const startCard = useStartCard()

  if ('cardId' in step) {
    return (
      <Button
        component={Link}
        href={places.card(step.cardId)}
        variant="default"
        size="compact-xs"
        aria-label={t('openNamed', { title: step.title })}
      >
        {t('open')}
      </Button>
    )
  }
  if (!canWrite) return <span />
  const start = () => startCard(beginningOf(step))
  return (
    <Button variant="default" size="compact-xs" onClick={() => void start()}>
      {t('start')}
    </Button>
  )
}

/** A tactic's card is the playbook's. */
function beginningOf(step: Extract<NextStep, { draft: CardDraft }>): Beginning {
  if (step.kind === 'answer-topic') return { topicId: step.topicId }
  if (step.kind === 'use-tactic') return { tacticId: step.tacticId }
  return { draft: step.draft }
}
