import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isListOpen } from '../cards/is-list-open.ts'
import classes from './card-results.module.css'

/** What is written down of a card: fields, saved or left; Escape leaves. */
export function CardForm(props: {
  label: string
  /** Saves what the fields say, and resolves with whether it was; `null`: they do not fit yet. */
  save: (() => Promise<boolean>) | null
  onDone: () => void
  children: ReactNode
}) {
  const { save } = props
  const { t } = useTranslation()
  const [saving, setSaving] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!save || saving) return
    setSaving(true)
    const saved = await save()
    setSaving(false)
    if (saved) props.onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
    event.stopPropagation()
    props.onDone()
  }
  return (
    <form
      className={classes.form}
      aria-label={props.label}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      {props.children}
      <Group className={classes.formFoot ?? ''} justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" disabled={!save} loading={saving}>
          {t('common.save')}
        </Button>
      </Group>
    </form>
  )
}
