import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type JourneyScore,
  type JourneyStep,
  shortfallOfStep,
} from '#shared/coverage/journey-score.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'
import classes from './journey-head.module.css'
import type { StageDoing } from './stage-doing.ts'
import { useStages } from './use-craft.ts'

/** What keeps the journey down, in a sentence, and what to do about it. */
export function WeakestStep(props: { result: JourneyScore; doing: StageDoing }) {
  const { weakest } = props.result
  const { t } = useTranslation('journeys')
  const sayWeakest = useWeakest()
  if (!weakest) return <p className={classes.weakest}>{t('weakest.nothing')}</p>
  return (
    <div className={classes.weakest} data-testid="weakest-step">
      <p>{sayWeakest(weakest)}</p>
      <Act step={weakest} doing={props.doing} />
    </div>
  )
}

function useWeakest() {
  const { t } = useTranslation('journeys')
  const stages = useStages()
  const format = useFormat()
  const { ofContribution } = useCoverageSentence()
  return (step: JourneyStep): string => {
    const stage = stages[step.stage].title
    const title = step.touchpoint?.title ?? ''
    const share = format.percent(step.strength)
    if (step.leak === 'no-touchpoint') return t('weakest.no-touchpoint', { stage })
    if (step.leak === 'no-card') return t('weakest.no-card', { title, stage })
    const lacking = shortfallOfStep(step)
    const why = lacking ? ofContribution(lacking) : ''
    if (step.leak === 'not-live') return t('weakest.not-live', { title, stage, why }).trim()
    return lacking
      ? t('weakest.weak', { title, stage, share, why })
      : t('weakest.strong', { share })
  }
}

function Act(props: { step: JourneyStep; doing: StageDoing }) {
  const { step, doing } = props
  const { t } = useTranslation('journeys')
  const { touchpoint, stage } = step
  const best = step.cards.find(({ card }) => !card.archived)
  if (!touchpoint) {
    return (
      doing.canWrite && (
        <span>
          <Button size="compact-xs" onClick={() => doing.addStep(stage)}>
            {t('stage.add')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() => doing.skip(stage, true)}
          >
            {t('stage.skip')}
          </Button>
        </span>
      )
    )
  }
  return (
    <span>
      {best && shortfallOfStep(step) && (
        <Button variant="default" size="compact-xs" onClick={() => doing.openCard(best.card.id)}>
          {t('weakest.openCard')}
        </Button>
      )}
      {doing.canWrite && step.strength < 1 && (
        <Button
          variant={step.cards.length === 0 ? 'filled' : 'subtle'}
          size="compact-xs"
          onClick={() => doing.startCard(touchpoint)}
        >
          {t('step.startCard')}
        </Button>
      )}
      {doing.canWrite && step.cards.length === 0 && (
        <Button variant="default" size="compact-xs" onClick={() => doing.pickCard(touchpoint)}>
          {t('step.pickCard')}
        </Button>
      )}
    </span>
  )
}
