import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import {
  type Experiment,
  EXPERIMENT_STATES,
  type ExperimentState,
  isOver,
} from '#shared/domain/experiment.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { metricsFor } from '#shared/domain/metric.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { DateField } from '../../ui/date-field.tsx'
import { CardForm } from './card-form.tsx'
import { MetricSelect } from './metric-select.tsx'

/** Long enough that weekdays are the same on both sides of the comparison. */
const USUAL_DAYS = 28

/** What is tried with a card, measured by what, from when to when, and how it came out. */
export function ExperimentForm(props: { card: Card; experiment?: Experiment; onDone: () => void }) {
  const { card, experiment } = props
  const { t } = useTranslation('results')
  const act = useAct()
  const today = usePlan((plan) => plan.today)
  const [hypothesis, setHypothesis] = useState(experiment?.hypothesis ?? '')
  const [metric, setMetric] = useState(experiment?.metric ?? metricsFor(card.kind)[0]!)
  const [startsOn, setStartsOn] = useState<string | null | undefined>(experiment?.startsOn ?? today)
  const [endsOn, setEndsOn] = useState<string | null | undefined>(
    experiment ? experiment.endsOn : addDays(today, USUAL_DAYS - 1),
  )
  const [state, setState] = useState<ExperimentState>(experiment?.state ?? 'running')
  const [learnt, setLearnt] = useState(experiment?.learnt ?? '')
  const isOutOfOrder = Boolean(startsOn && endsOn && endsOn < startsOn)
  const fits = hypothesis.trim() !== '' && startsOn && endsOn !== undefined && !isOutOfOrder

  const save = async () => {
    if (!fits) return false
    const fields = { hypothesis: hypothesis.trim(), metric, startsOn, endsOn, state }
    const patch = { ...fields, learnt: learnt.trim() }
    const done = await act((client, planId) =>
      experiment
        ? client.experiments.update({ planId, experimentId: experiment.id, patch })
        : client.experiments.create({ planId, fields: { cardId: card.id, ...patch } }),
    )
    return done !== null
  }
  return (
    <CardForm
      label={experiment ? t('experiment.formEdit') : t('experiment.formAdd')}
      save={fits ? save : null}
      onDone={props.onDone}
    >
      <Textarea
        data-wide
        label={t('experiment.hypothesis')}
        placeholder={t('experiment.hypothesisExample')}
        autosize
        minRows={2}
        autoFocus
        maxLength={LIMITS.title}
        value={hypothesis}
        onChange={(event) => setHypothesis(event.currentTarget.value)}
      />
      <MetricSelect kind={card.kind} value={metric} onChange={setMetric} />
      <Select
        label={t('experiment.state')}
        allowDeselect={false}
        data={EXPERIMENT_STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))}
        value={state}
        onChange={(chosen) => {
          const next = EXPERIMENT_STATES.find((one) => one === chosen)
          if (next) setState(next)
        }}
      />
      <DateField
        label={t('experiment.startsOn')}
        value={startsOn ?? null}
        onTyped={setStartsOn}
        onSave={async (day) => {
          setStartsOn(day)
          return true
        }}
      />
      <DateField
        label={t('experiment.endsOn')}
        value={endsOn ?? null}
        error={isOutOfOrder ? t('errors:INVALID.days-out-of-order') : undefined}
        onTyped={setEndsOn}
        onSave={async (day) => {
          setEndsOn(day)
          return true
        }}
      />
      {(isOver({ state }) || learnt !== '') && (
        <Textarea
          data-wide
          label={t('experiment.learntField')}
          placeholder={t('experiment.learntExample')}
          autosize
          minRows={2}
          maxLength={LIMITS.title}
          value={learnt}
          onChange={(event) => setLearnt(event.currentTarget.value)}
        />
      )}
    </CardForm>
  )
}
