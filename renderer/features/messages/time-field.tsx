import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readTime, type Time } from '#shared/domain/quiet-hours.ts'
import { useDraft } from '../cards/use-draft.ts'

/** A time of day as one types it (`9`, `9:30`, `9 pm`), or empty for none. */
export function TimeField(props: {
  label: string
  value: Time | null
  readOnly: boolean
  /** Empty cannot be saved. */
  required?: boolean
  description?: string | undefined
  error?: string | undefined
  onSave: (time: Time | null) => Promise<boolean>
}) {
  const { t } = useTranslation('messages')
  const fits = (text: string) => (text.trim() === '' ? !props.required : readTime(text) !== null)
  const draft = useDraft(props.value ?? '', (text) =>
    fits(text) ? props.onSave(readTime(text)) : Promise.resolve(false),
  )
  return (
    <TextInput
      label={props.label}
      {...(props.description !== undefined && { description: props.description })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={props.readOnly ? undefined : t('time.placeholder')}
      autoComplete="off"
      readOnly={props.readOnly}
      value={draft.value}
      error={fits(draft.value) ? props.error : t('time.wrong')}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.leave}
    />
  )
}
