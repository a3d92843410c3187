import { Button, Group, Textarea } from '@mantine/core'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#shared/domain/text.ts'
import classes from './comments.module.css'
import { mentionAt, peopleFor, withMention, type Mention } from './mention-text.ts'
import { useKeptText } from './use-kept-text.ts'

/**
 * A comment being written: `@` offers people, Ctrl or Cmd with Enter sends. What is written is kept
 * until it is sent or put aside.
 */
export function CommentComposer(props: {
  /** What is kept under this name comes back in this window. */
  keptAs: string
  start: string
  people: readonly string[]
  label: string
  sendLabel: string
  autoFocus: boolean
  onSend: (text: string) => Promise<boolean>
  onCancel: (() => void) | null
}) {
  const { t } = useTranslation('card')
  const [kept, keep] = useKeptText(props.keptAs)
  const text = kept === '' && props.start !== '' ? props.start : kept
  const [mention, setMention] = useState<Mention | null>(null)
  const [active, setActive] = useState(0)
  const [sending, setSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const offered = mention ? peopleFor(mention.query, props.people) : []
  const open = offered.length > 0

  const look = () => {
    const { value, selectionStart } = field.current ?? { value: '', selectionStart: 0 }
    setMention(mentionAt(value, selectionStart))
    setActive(0)
  }
  const choose = (name: string) => {
    if (!mention) return
    const next = withMention(text, mention, name)
    keep(next.text)
    setMention(null)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const send = async () => {
    if (!text.trim() || sending) return
    // The button is out of reach while it sends.
    field.current?.focus()
    setSending(true)
    const sent = await props.onSend(text.trim())
    setSending(false)
    if (sent) keep('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
      return
    }
    if (open) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step !== 0) setActive((at) => (at + step + offered.length) % offered.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(offered[active] ?? offered[0]!)
      else if (event.key === 'Escape') setMention(null)
      else return
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key === 'Escape' && props.onCancel) {
      event.preventDefault()
      event.stopPropagation()
      keep('')
      props.onCancel()
    }
  }

  return (
    <div className={classes.composer}>
      <Textarea
        ref={field}
        size="sm"
        aria-label={props.label}
        placeholder={t('comments.placeholder')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={LIMITS.title}
        dir="auto"
        autoFocus={props.autoFocus}
        value={text}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        onChange={(event) => {
          keep(event.currentTarget.value)
          look()
        }}
        onClick={look}
        onKeyUp={(event) => event.key.startsWith('Arrow') && !open && look()}
        onKeyDown={onKeyDown}
        onBlur={() => setMention(null)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('comments.people')}
        className={classes.people}
        hidden={!open}
      >
        {offered.map((name, at) => (
          <div
            key={name}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field keeps the focus: it must not see a blur before the choice.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(name)
            }}
          >
            @{name}
          </div>
        ))}
      </div>
      <Group gap={8} mt={6} justify="flex-end">
        {props.onCancel && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              keep('')
              props.onCancel?.()
            }}
          >
            {t('app:common.cancel')}
          </Button>
        )}
        <Button
          disabled={!text.trim()}
          loading={sending}
          title={t('comments.sendKeys')}
          onClick={() => void send()}
        >
          {props.sendLabel}
        </Button>
      </Group>
    </div>
  )
}
