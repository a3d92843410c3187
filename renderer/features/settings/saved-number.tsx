import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'

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
  const [draft, setDraft] = useState<number | string>(props.value)
  useEffect(() => setDraft(props.value), [props.value])

  const commit = () => {
    const value = typeof draft === 'number' ? draft : Number.NaN
    if (!Number.isFinite(value) || value < props.min || value > props.max) setDraft(props.value)
    else if (value !== props.value) props.onSave(value)
  }

  return (
    <NumberInput
      aria-label={props.label}
      value={draft}
      min={props.min}
      max={props.max}
      step={props.step}
      w={84}
      disabled={props.disabled ?? false}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(props.value)
      }}
    />
  )
}
