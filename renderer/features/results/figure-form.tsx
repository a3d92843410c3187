import { Button, Group, NumberInput, Select } from '@mantine/core'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { type Metric, METRICS, metricsFor, unitOf } from '#shared/domain/metric.ts'
import { MOST_OF_A_RESULT, type Result } from '#shared/domain/result.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import { isListOpen } from '../cards/is-list-open.ts'
import classes from './card-results.module.css'
import { useMetricWords } from './use-metric-words.ts'

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
  const words = useMetricWords()
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
  const [saving, setSaving] = useState(false)
  const isOutOfOrder = Boolean(from && to && from > to)
  const isLate = Boolean(to && to > today)
  const fits = value !== '' && from && to && !isOutOfOrder && !isLate

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!fits || saving) return
    setSaving(true)
    const put = { metric, from, to, value: value / factor }
    const done = await act((client, planId) =>
      client.results.put({
        ...{ planId, cardId: card.id, figure: put },
        ...(figure && { resultId: figure.id }),
      }),
    )
    setSaving(false)
    if (done) props.onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
    event.stopPropagation()
    props.onDone()
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
    <form
      className={classes.form}
      aria-label={figure ? t('form.edit') : t('form.add')}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      <Select
        label={t('form.metric')}
        allowDeselect={false}
        searchable
        data={metricsFor(card.kind).map((one) => ({ value: one, label: words.name(one) }))}
        value={metric}
        onChange={(chosen) => {
          const next = METRICS.find((one) => one === chosen)
          if (next) setMetric(next)
        }}
      />
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
      <Group className={classes.formFoot ?? ''} justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onDone}>
          {t('app:common.cancel')}
        </Button>
        <Button type="submit" disabled={!fits} loading={saving}>
          {t('app:common.save')}
        </Button>
      </Group>
    </form>
  )
}
