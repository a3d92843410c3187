import { TextInput } from '@mantine/core'
import { useState } from 'react'

/** A text field that saves when it is left or Enter is pressed; Escape brings the old text back. */
export function SavedText(props: {
  label: string
  value: string
  required?: boolean
  disabled?: boolean
  hideLabel?: boolean
  placeholder?: string
  onSave: (value: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)

  const commit = () => {
    if (draft === null) return
    const value = draft.trim()
    setDraft(null)
    if (value !== props.value && !(props.required && value === '')) props.onSave(value)
  }

  return (
    <TextInput
      {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      value={draft ?? props.value}
      maxLength={10_000}
      disabled={props.disabled ?? false}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
