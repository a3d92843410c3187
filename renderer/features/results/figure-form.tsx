import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { type Metric, unitOf } from '#shared/domain/metric.ts'
import { MOST_OF_A_RESULT, type Result } from '#shared/domain/result.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import { CardForm } from './card-form.tsx'
import { MetricSelect } from './metric-select.tsx'

/** A number to be noted or corrected: what, of which days, how much. */
export function FigureForm(props: {
  card: Card
  metric: Metric
  /** The figure that is corrected; left out: a new one. */
  figure?: Result
  onDone: () => void
}) {
  const { card, figure } = props
  const { t } = useTranslation('results')
  const format = useFormat()
  const act = useAct()
  const today = usePlan((plan) => plan.today)
  const planCurrency = usePlan((plan) => plan.settings.currency)
  const [metric, setMetric] = useState(props.metric)
  const [from, setFrom] = useState<string | null | undefined>(figure?.from ?? today)
  const [to, setTo] = useState<string | null | undefined>(figure?.to ?? today)
  const unit = unitOf(metric)
  const factor = unit === 'share' ? 100 : 1
  const [value, setValue] = useState<number | ''>(
    figure ? Math.round(figure.value * factor * 1e6) / 1e6 : '',
  )
  const isOutOfOrder = Boolean(from && to && from > to)
  const isLate = Boolean(to && to > today)
  const fits = value !== '' && from && to && !isOutOfOrder && !isLate

  const save = async () => {
    if (!fits) return false
    const put = { metric, from, to, value: value / factor }
    const done = await act((client, planId) =>
      client.results.put({
        ...{ planId, cardId: card.id, figure: put },
        ...(figure && { resultId: figure.id }),
      }),
    )
    return done !== null
  }
  const suffix = {
    share: '\u00A0%',
    money: `\u00A0${figure?.currency || planCurrency}`,
    minutes: `\u00A0${t('minutes', { value: '' }).trim()}`,
    seconds: `\u00A0${t('seconds', { value: '' }).trim()}`,
    count: '',
    rank: '',
  }[unit]

  return (
    <CardForm
      label={figure ? t('form.edit') : t('form.add')}
      save={fits ? save : null}
      onDone={props.onDone}
    >
      <MetricSelect kind={card.kind} value={metric} onChange={setMetric} />
      <NumberInput
        label={t('form.value')}
        data-autofocus
        autoFocus
        min={unit === 'rank' ? 1 : 0}
        max={unit === 'share' ? 100 : MOST_OF_A_RESULT}
        clampBehavior="strict"
        suffix={suffix}
        decimalSeparator={format.decimalSeparator()}
        decimalScale={unit === 'share' ? 4 : 3}
        value={value}
        onChange={(next) => setValue(typeof next === 'number' ? next : '')}
      />
      <DateField
        label={t('form.from')}
        value={from ?? null}
        onTyped={setFrom}
        onSave={async (day) => {
          setFrom(day)
          if (day && to && to < day) setTo(day)
          return true
        }}
      />
      <DateField
        label={t('form.to')}
        value={to ?? null}
        error={
          isOutOfOrder
            ? t('errors:INVALID.days-out-of-order')
            : isLate
              ? t('errors:INVALID.in-the-future')
              : undefined
        }
        onTyped={setTo}
        onSave={async (day) => {
          setTo(day)
          return true
        }}
      />
    </CardForm>
  )
}
