import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../i18n/use-format.ts'

/** A number field that saves when it is left or Enter is pressed, within its bounds. */
export function SavedNumber(props: {
  label: string
  value: number
  min: number
  max: number
  step: number
  disabled?: boolean
  onSave: (value: number) => void
}) {
  const format = useFormat()
  const [draft, setDraft] = useState<number | string | null>(null)

  const commit = () => {
    setDraft(null)
    if (typeof draft !== 'number' || draft === props.value) return
    if (draft >= props.min && draft <= props.max) props.onSave(draft)
  }

  return (
    <NumberInput
      aria-label={props.label}
      value={draft ?? props.value}
      min={props.min}
      max={props.max}
      step={props.step}
      w={84}
      decimalSeparator={format.decimalSeparator()}
      allowedDecimalSeparators={['.', ',']}
      disabled={props.disabled ?? false}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
