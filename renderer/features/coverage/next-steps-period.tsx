import { Button, NumberInput } from '@mantine/core'
import { useMemo, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { planPeriod, type PeriodWish } from '#shared/coverage/plan-period.ts'
import type { Board } from '#shared/domain/board.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Panel } from '../../ui/page.tsx'
import { NextStepsResult } from './next-steps-result.tsx'
import classes from './next-steps.module.css'

/** Four weeks, the first day among them. */
const USUAL_DAYS = 28
const USUAL_CAPACITY = 10

/** How much can be done from when to when; gives the steps that raise the score most. */
export function NextStepsPeriod(props: {
  board: Board
  today: IsoDate
  effortIfUnset: number
  onEffortIfUnset: (effort: number) => void
}) {
  const { board, today, effortIfUnset } = props
  const { t } = useTranslation('nextSteps')
  const format = useFormat()
  const [capacity, setCapacity] = useState<number | string>(USUAL_CAPACITY)
  const [unset, setUnset] = useState<number | string>(effortIfUnset)
  const [from, setFrom] = useState<IsoDate | null>(today)
  const [to, setTo] = useState<IsoDate | null>(() => addDays(today, USUAL_DAYS - 1))
  const [wish, setWish] = useState<PeriodWish | null>(null)
  const submit = useRef<HTMLButtonElement>(null)
  const plan = useMemo(
    () => (wish ? planPeriod(board, today, { ...wish, effortIfUnset }) : null),
    [board, today, wish, effortIfUnset],
  )
  const problem = plan && 'problem' in plan ? t(`period.problem.${plan.problem}`) : undefined
  const isOfCapacity = plan && 'problem' in plan && plan.problem === 'no-capacity'

  const choose = (event: FormEvent) => {
    event.preventDefault()
    if (from && to) setWish({ capacity: Number(capacity === '' ? 0 : capacity), from, to })
  }
  const missing = t('period.dayMissing')
  return (
    <Panel title={t('period.title')}>
      <p className={classes.intro}>{t('period.intro')}</p>
      <form className={classes.form} onSubmit={choose} noValidate>
        <NumberInput
          label={t('period.capacity')}
          max={1_000_000}
          clampBehavior="none"
          decimalSeparator={format.decimalSeparator()}
          allowedDecimalSeparators={['.', ',']}
          value={capacity}
          error={isOfCapacity ? problem : undefined}
          onChange={setCapacity}
        />
        <NumberInput
          label={t('period.unset')}
          min={0.25}
          max={100_000}
          clampBehavior="blur"
          decimalSeparator={format.decimalSeparator()}
          allowedDecimalSeparators={['.', ',']}
          value={unset}
          onChange={(value) => {
            setUnset(value)
            if (typeof value === 'number' && value > 0) props.onEffortIfUnset(value)
          }}
        />
        <DateField
          label={t('period.from')}
          value={from}
          error={from ? undefined : missing}
          onSave={(day) => Promise.resolve(setFrom(day)).then(() => true)}
        />
        <DateField
          label={t('period.to')}
          value={to}
          error={to ? (isOfCapacity ? undefined : problem) : missing}
          onSave={(day) => Promise.resolve(setTo(day)).then(() => true)}
        />
        <Button ref={submit} type="submit" disabled={!from || !to}>
          {t('period.choose')}
        </Button>
      </form>
      <p className={classes.intro}>{t('period.unit')}</p>
      {plan && wish && !('problem' in plan) && (
        <NextStepsResult
          board={board}
          today={today}
          wish={wish}
          plan={plan}
          onDone={() => {
            setWish(null)
            submit.current?.focus()
          }}
        />
      )}
    </Panel>
  )
}
