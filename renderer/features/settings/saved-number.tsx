import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'

/**
 * A number field that saves when it is left or Enter is pressed. What cannot be stays in the field,
 * unsaved, and is said in a sentence below it; Escape brings the old number back.
 */
export function SavedNumber(props: {
  label: string
  value: number
  min: number
  max: number
  step: number
  disabled?: boolean
  /** In px. */
  width?: number
  /** Why a number within the bounds cannot be all the same; `null`: it can. */
  refusal?: (value: number) => string | null
  onSave: (value: number) => void
}) {
  const { min, max } = props
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [draft, setDraft] = useState<number | string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const problemOf = (value: number): string | null =>
    value >= min && value <= max
      ? (props.refusal?.(value) ?? null)
      : t('number.outside', { min: format.amount(min), max: format.amount(max) })
  const forget = () => {
    setDraft(null)
    setProblem(null)
  }
  const commit = () => {
    if (typeof draft !== 'number' || draft === props.value) return forget()
    const found = problemOf(draft)
    setProblem(found)
    if (found !== null) return
    setDraft(null)
    props.onSave(draft)
  }

  return (
    <NumberInput
      aria-label={props.label}
      value={draft ?? props.value}
      min={min}
      max={max}
      clampBehavior="none"
      step={props.step}
      w={props.width ?? 84}
      decimalSeparator={format.decimalSeparator()}
      allowedDecimalSeparators={['.', ',']}
      disabled={props.disabled ?? false}
      error={problem}
      onChange={(value) => {
        setDraft(value)
        setProblem(null)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') forget()
      }}
    />
  )
}
