import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CardKind } from '#shared/domain/card.ts'
import { type Metric, METRICS, metricsFor } from '#shared/domain/metric.ts'
import { useMetricWords } from './use-metric-words.ts'

/** One of all metrics, those that are usual for the kind of card first. */
export function MetricSelect(props: {
  kind: CardKind
  value: Metric
  onChange: (metric: Metric) => void
}) {
  const { t } = useTranslation('results')
  const words = useMetricWords()
  return (
    <Select
      label={t('form.metric')}
      allowDeselect={false}
      searchable
      data={metricsFor(props.kind).map((one) => ({ value: one, label: words.name(one) }))}
      value={props.value}
      onChange={(chosen) => {
        const next = METRICS.find((one) => one === chosen)
        if (next) props.onChange(next)
      }}
    />
  )
}
