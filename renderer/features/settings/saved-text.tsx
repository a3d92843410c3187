import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

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
  const [text, setText] = useState(props.value)
  useEffect(() => setText(props.value), [props.value])

  const commit = () => {
    const value = text.trim()
    if (value === props.value) return
    if (props.required && value === '') setText(props.value)
    else props.onSave(value)
  }

  return (
    <TextInput
      {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      value={text}
      maxLength={10_000}
      disabled={props.disabled ?? false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setText(props.value)
      }}
    />
  )
}
