import { Button, Loader } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { addsUp, metricsFor } from '#shared/domain/metric.ts'
import type { Result } from '#shared/domain/result.ts'
import { seriesOf } from '#shared/results/series.ts'
import { usePlan } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import { CardExperiments } from './card-experiments.tsx'
import classes from './card-results.module.css'
import { FigureForm } from './figure-form.tsx'
import { SeriesBlock } from './series-block.tsx'
import { StrengthBlock } from './strength-block.tsx'
import { timeOf } from './time-scale.ts'

/** What was measured of a card over time, beside its strength, and what was tried with it. */
export function CardResults(props: { card: Card; readOnly: boolean }) {
  const { card, readOnly } = props
  const { t } = useTranslation('results')
  const today = usePlan((plan) => plan.today)
  const results = usePlanQuery(['results', card.id], ['result', 'card'], (client, planId) =>
    client.results.list({ planId, cardId: card.id }),
  )
  const tried = usePlanQuery(
    ['experiments', card.id],
    ['experiment', 'result', 'card'],
    (client, planId) => client.experiments.list({ planId, cardId: card.id }),
  )
  const [adding, setAdding] = useState(false)
  if (!results.data || !tried.data) {
    return <Loader size="sm" aria-label={t('app:common.loading')} />
  }
  const { experiments } = tried.data
  const series = seriesOf(results.data, metricsFor(card.kind))
  const time = timeOf(results.data, experiments, today)
  const notes = [
    ...(series.some(({ metric }) => addsUp(metric)) ? [t('drawnPerDay')] : []),
    ...(experiments.some(({ startsOn }) => startsOn <= today) ? [t('shaded')] : []),
  ]
  const form = (
    <FigureForm card={card} metric={usualOf(card, results.data)} onDone={() => setAdding(false)} />
  )
  const add = !readOnly && !adding && (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconPlus size={13} aria-hidden="true" />}
      onClick={() => setAdding(true)}
    >
      {t('add')}
    </Button>
  )
  return (
    <div className={classes.results} data-testid="card-results" data-moment={card.moment}>
      <PanelSection title={t('title')} aside={add}>
        {adding && form}
        {series.length === 0 && !adding && <p className={classes.none}>{t('none')}</p>}
        <StrengthBlock card={card} time={time} experiments={experiments} />
        {series.map((one) => (
          <SeriesBlock
            key={`${one.metric} ${one.currency}`}
            card={card}
            series={one}
            time={time}
            experiments={experiments}
            readOnly={readOnly}
          />
        ))}
        {notes.length > 0 && <p className={classes.scale}>{notes.join(' ')}</p>}
      </PanelSection>
      <CardExperiments
        card={card}
        experiments={experiments}
        results={tried.data.results}
        readOnly={readOnly}
      />
    </div>
  )
}

/** The metric measured last, else what is usual for the kind. */
const usualOf = (card: Card, results: readonly Result[]) =>
  results.findLast(({ source }) => source === 'hand')?.metric ?? metricsFor(card.kind)[0]!
