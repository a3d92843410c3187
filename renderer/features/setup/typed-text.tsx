import { Textarea, TextInput } from '@mantine/core'
import { useDraft } from '../cards/use-draft.ts'

/** A text that is saved as it is typed: after a pause, and when the field or the window is left. */
export function TypedText(props: {
  label: string
  description?: string
  placeholder?: string
  value: string
  required?: boolean
  isLong?: boolean
  disabled: boolean
  onSave: (text: string) => Promise<boolean>
}) {
  const { label, disabled, required = false } = props
  const draft = useDraft(props.value, async (text) => {
    const said = text.trim()
    if (said === props.value || (required && said === '')) return true
    return props.onSave(said)
  })
  const shared = {
    label,
    disabled,
    required,
    ...(props.description !== undefined && { description: props.description }),
    ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
    maxLength: 10_000,
    value: draft.value,
    onBlur: draft.leave,
  }
  return props.isLong ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => draft.change(event.currentTarget.value)} />
  )
}
