import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_REPLY } from '#shared/domain/message.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useDraft } from '../cards/use-draft.ts'
import classes from './messages.module.css'

const UNITS = { minutes: 1, hours: 60, days: 1_440 } as const
type Unit = keyof typeof UNITS
const ALL_UNITS = Object.keys(UNITS) as Unit[]

/** The unit in which a time is a short number. */
const unitFor = (minutes: number | null): Unit => {
  if (minutes === null || minutes < 120) return 'minutes'
  return minutes % 1_440 === 0 ? 'days' : 'hours'
}

/** A time, kept in minutes and written in the unit that one chooses; empty for none. */
export function DurationField(props: {
  label: string
  description?: string | undefined
  minutes: number | null
  min: number
  readOnly: boolean
  onSave: (minutes: number | null) => Promise<boolean>
}) {
  const { minutes, min } = props
  const { t } = useTranslation('messages')
  const format = useFormat()
  const [chosen, setChosen] = useState<Unit | null>(null)
  const unit = chosen ?? unitFor(minutes)
  const minutesOf = (text: string, of: Unit = unit) =>
    text.trim() === '' ? null : Number(text) * UNITS[of]
  const fits = (value: number | null) =>
    value === null || (Number.isFinite(value) && value >= min && value <= LONGEST_REPLY)
  const shown = minutes === null ? '' : String(Math.round((minutes / UNITS[unit]) * 1e3) / 1e3)
  const draft = useDraft(shown, (text) => {
    const value = minutesOf(text)
    return fits(value) ? props.onSave(value) : Promise.resolve(false)
  })
  return (
    <div className={classes.duration}>
      <NumberInput
        label={props.label}
        {...(props.description !== undefined && { description: props.description })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        hideControls
        allowNegative={false}
        clampBehavior="none"
        valueIsNumericString
        decimalScale={2}
        decimalSeparator={format.decimalSeparator()}
        allowedDecimalSeparators={['.', ',']}
        readOnly={props.readOnly}
        value={draft.value}
        error={fits(minutesOf(draft.value)) ? undefined : t('reply.outside')}
        onChange={(value) => draft.change(String(value))}
        onBlur={draft.leave}
      />
      <Select
        mt={18}
        aria-label={t('reply.unit', { field: props.label })}
        allowDeselect={false}
        readOnly={props.readOnly}
        data={ALL_UNITS.map((value) => ({ value, label: t(`reply.units.${value}`) }))}
        value={unit}
        onChange={(value) => {
          const next = ALL_UNITS.find((one) => one === value)
          if (!next || next === unit) return
          setChosen(next)
          const written = minutesOf(draft.value, next)
          if (written !== null && fits(written)) void props.onSave(written)
        }}
      />
    </div>
  )
}
