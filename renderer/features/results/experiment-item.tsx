import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Experiment } from '#shared/domain/experiment.ts'
import type { Result } from '#shared/domain/result.ts'
import { weighExperiment } from '#shared/results/weigh-experiment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { short } from '../cards/use-field-words.ts'
import classes from './experiments.module.css'
import { RowButton } from './row-button.tsx'
import { useExperimentSentence } from './use-experiment-sentence.ts'
import { useMetricWords } from './use-metric-words.ts'

/** An experiment as it stands: what is tried since when, what the numbers say, what was learnt. */
export function ExperimentItem(props: {
  experiment: Experiment
  results: readonly Result[]
  /** Named where experiments of many cards stand together. */
  card?: ReactNode
  onEdit: (() => void) | null
  onRemove: (() => void) | null
}) {
  const { experiment, results, onEdit, onRemove } = props
  const { hypothesis, state, startsOn, endsOn, learnt } = experiment
  const { t } = useTranslation('results')
  const format = useFormat()
  const words = useMetricWords()
  const sentence = useExperimentSentence()
  const today = usePlan((plan) => plan.today)
  const metric = words.name(experiment.metric)
  const days =
    endsOn === null
      ? t('experiment.since', { day: format.fullDay(startsOn) })
      : words.days(startsOn, endsOn)
  const isLate = state === 'running' && endsOn !== null && endsOn < today
  const isDue = state === 'planned' && startsOn <= today
  const named = { hypothesis: short(hypothesis, 60) }
  return (
    <article className={classes.item} data-state={state}>
      <header>
        <span className={classes.state}>{t(`state.${state}`)}</span>
        <span className={classes.what}>{t('experiment.measured', { metric, days })}</span>
        {onEdit && (
          <RowButton icon={IconPencil} label={t('experiment.edit', named)} onClick={onEdit} />
        )}
        {onRemove && (
          <RowButton icon={IconTrash} label={t('experiment.remove', named)} onClick={onRemove} />
        )}
      </header>
      {props.card}
      <p className={classes.hypothesis} dir="auto">
        {hypothesis}
      </p>
      {sentence(experiment, weighExperiment(experiment, results, today)).map((said) => (
        <p key={said} className={classes.says}>
          {said}
        </p>
      ))}
      {isDue && <p className={classes.due}>{t('experiment.begin')}</p>}
      {isLate && (
        <p className={classes.due}>{t('experiment.ended', { day: format.fullDay(endsOn) })}</p>
      )}
      {learnt !== '' && (
        <p className={classes.learnt} dir="auto">
          <b>{t('experiment.learnt')}</b> {learnt}
        </p>
      )}
    </article>
  )
}
