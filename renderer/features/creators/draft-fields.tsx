import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { useDraft } from '../cards/use-draft.ts'

/** A text that is saved as it is typed; what looks wrong with it is said below and saved all the same. */
export function DraftText(props: {
  label: string
  value: string
  readOnly: boolean
  /** The label is only said: a row of fields has its heads above. */
  inRow?: boolean
  rows?: number
  description?: string
  maxLength?: number
  inputMode?: 'email' | 'tel' | 'url'
  doubt?: (value: string) => string | null
  onSave: (value: string) => Promise<boolean>
}) {
  const { label, readOnly, inRow = false, rows = 1 } = props
  const draft = useDraft(props.value, props.onSave)
  const doubt = draft.value === '' ? null : (props.doubt?.(draft.value) ?? null)
  const field = {
    ...(inRow ? { 'aria-label': label, placeholder: label } : { label }),
    ...(props.description !== undefined && { description: props.description }),
    ...(props.inputMode && { inputMode: props.inputMode }),
    dir: 'auto' as const,
    maxLength: props.maxLength ?? 500,
    readOnly,
    error: doubt,
    value: draft.value,
    onBlur: draft.leave,
  }
  return rows > 1 ? (
    <Textarea
      {...field}
      autosize
      minRows={rows}
      maxRows={12}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...field} onChange={(event) => draft.change(event.currentTarget.value)} />
  )
}

/** A number of at least 0, empty for “not known”; what cannot be is said and not saved. */
export function DraftNumber(props: {
  label: string
  value: number | null
  readOnly: boolean
  inRow?: boolean
  max: number
  isWhole?: boolean
  onSave: (value: number | null) => Promise<boolean>
}) {
  const { label, value, readOnly, inRow = false, max, isWhole = false } = props
  const { t } = useTranslation('creators')
  const format = useFormat()
  const read = (text: string): number | null | undefined => {
    if (text === '' || text === '-') return null
    const number = Number(text)
    const fits = Number.isFinite(number) && number >= 0 && number <= max
    return fits ? (isWhole ? Math.round(number) : number) : undefined
  }
  const draft = useDraft(value === null ? '' : String(value), (text) => {
    const number = read(text)
    return number === undefined ? Promise.resolve(false) : props.onSave(number)
  })
  return (
    <NumberInput
      {...(inRow ? { 'aria-label': label, placeholder: label } : { label })}
      min={0}
      hideControls
      clampBehavior="none"
      valueIsNumericString
      allowDecimal={!isWhole}
      decimalSeparator={format.decimalSeparator()}
      allowedDecimalSeparators={['.', ',']}
      readOnly={readOnly}
      error={
        read(draft.value) === undefined
          ? t('number.outside', { max: format.whole(max) })
          : undefined
      }
      value={draft.value}
      onChange={(written) => draft.change(String(written))}
      onBlur={draft.leave}
    />
  )
}
