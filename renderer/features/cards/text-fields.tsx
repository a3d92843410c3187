import { Autocomplete, NumberInput, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './card-panel.module.css'
import { isSafeUrl } from '../briefs/safe-url.ts'
import { useDraft } from './use-draft.ts'

type Save<T> = (value: T) => Promise<boolean>

export function TitleField(props: {
  value: string
  label: string
  placeholder: string
  readOnly: boolean
  autoFocus: boolean
  onSave: Save<string>
}) {
  const draft = useDraft(props.value, props.onSave)
  return (
    <Textarea
      aria-label={props.label}
      placeholder={props.placeholder}
      classNames={{ input: classes.title ?? '' }}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={10_000}
      dir="auto"
      variant="unstyled"
      readOnly={props.readOnly}
      autoFocus={props.autoFocus}
      value={draft.value}
      onChange={(event) => draft.change(oneLine(event.currentTarget.value))}
      onBlur={draft.leave}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  )
}

/** A title is one line of letters, however it arrives: breaks and tabs part words, other controls go. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, '')
}

/** A number at least 0, or empty for none. */
export function AmountField(props: {
  label: string
  value: number | null
  readOnly: boolean
  onSave: Save<number | null>
}) {
  const format = useFormat()
  const draft = useDraft(props.value === null ? '' : String(props.value), (text) => {
    const amount = text === '' ? null : Number(text)
    const fits = amount === null || (Number.isFinite(amount) && amount >= 0 && amount <= 100_000)
    return fits ? props.onSave(amount) : Promise.resolve(true)
  })
  return (
    <NumberInput
      min={0}
      max={100_000}
      hideControls
      clampBehavior="none"
      valueIsNumericString
      decimalSeparator={format.decimalSeparator()}
      allowedDecimalSeparators={['.', ',']}
      label={props.label}
      readOnly={props.readOnly}
      value={draft.value}
      onChange={(value) => draft.change(String(value))}
      onBlur={draft.leave}
    />
  )
}

export function OwnerField(props: {
  label: string
  value: string | null
  known: readonly string[]
  readOnly: boolean
  onSave: Save<string | null>
}) {
  const draft = useDraft(props.value ?? '', (text) => props.onSave(text.trim() || null))
  return (
    <Autocomplete
      size="xs"
      label={props.label}
      data={[...props.known]}
      limit={50}
      maxLength={200}
      dir="auto"
      readOnly={props.readOnly}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.leave}
    />
  )
}

/** An address that is safe to follow; another one is not saved, and that is said. */
export function UrlField(props: {
  label: string
  value: string | null
  readOnly: boolean
  onSave: Save<string | null>
}) {
  const { t } = useTranslation('board')
  const draft = useDraft(props.value ?? '', (text) => {
    const url = text.trim()
    if (url === '') return props.onSave(null)
    return isSafeUrl(url) ? props.onSave(url) : Promise.resolve(false)
  })
  const typed = draft.value.trim()
  const safe = isSafeUrl(typed)
  return (
    <div>
      <TextInput
        label={props.label}
        placeholder="https://"
        inputMode="url"
        dir="ltr"
        maxLength={4_000}
        readOnly={props.readOnly}
        value={draft.value}
        error={typed !== '' && !safe ? t('url.unsafe') : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.leave}
      />
      {safe && (
        <a className={classes.follow} href={typed} target="_blank" rel="noopener noreferrer">
          {t('url.open')}
        </a>
      )}
    </div>
  )
}
