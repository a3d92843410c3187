import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { useDraft } from '../cards/use-draft.ts'

/** A number within bounds, or empty for none. What cannot be stays in the field, unsaved, and is said below it. */
export function NumberField(props: {
  label: string
  hideLabel?: boolean
  description?: string | undefined
  placeholder?: string
  suffix?: string
  value: number | null
  min: number
  max: number
  width?: number
  readOnly: boolean
  onSave: (value: number | null) => Promise<boolean>
}) {
  const { min, max } = props
  const { t } = useTranslation('messages')
  const format = useFormat()
  const amountOf = (text: string) => (text.trim() === '' ? null : Number(text))
  const fits = (amount: number | null) =>
    amount === null || (Number.isFinite(amount) && amount >= min && amount <= max)
  const draft = useDraft(props.value === null ? '' : String(props.value), (text) => {
    const amount = amountOf(text)
    return fits(amount) ? props.onSave(amount) : Promise.resolve(false)
  })
  const isWrong = !fits(amountOf(draft.value))
  return (
    <NumberInput
      {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
      {...(props.description !== undefined && { description: props.description })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      {...(props.suffix !== undefined && { suffix: props.suffix })}
      {...(props.width !== undefined && { w: props.width })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      hideControls
      allowNegative={false}
      clampBehavior="none"
      valueIsNumericString
      decimalScale={3}
      decimalSeparator={format.decimalSeparator()}
      allowedDecimalSeparators={['.', ',']}
      readOnly={props.readOnly}
      value={draft.value}
      error={
        isWrong
          ? t('number.outside', { min: format.amount(min), max: format.amount(max) })
          : undefined
      }
      onChange={(value) => draft.change(String(value))}
      onBlur={draft.leave}
    />
  )
}
