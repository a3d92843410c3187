import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import { useRef, useState, type ClipboardEvent, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/domain/card.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlanId } from '../../backend/context.tsx'
import classes from './rows.module.css'
import { moved, pointsOf, type KeyedItem } from './checklist-items.ts'
import { useChecklist } from './use-checklist.ts'
import { useDraft } from './use-draft.ts'
import { useKeptText } from './use-kept-text.ts'

/** What must be true of the card before it is good; the share that is done is its quality. */
export function ChecklistEditor(props: {
  cardId: string
  items: readonly ChecklistItem[]
  readOnly: boolean
  onSave: (items: ChecklistItem[]) => Promise<boolean>
}) {
  const { readOnly } = props
  const { t } = useTranslation('board')
  const { items, edit } = useChecklist(props.items, props.onSave)
  const [text, setText] = useKeptText(`${usePlanId()}:point:${props.cardId}`)
  const [spoken, setSpoken] = useState('')
  const list = useRef<HTMLUListElement>(null)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = text.trim()
    if (!wanted) return
    setText('')
    if (!(await edit((now) => [...now, { text: wanted, done: false }]))) setText(wanted)
  }
  const paste = (event: ClipboardEvent) => {
    const points = pointsOf(event.clipboardData.getData('text/plain'))
    if (points.length < 2) return
    event.preventDefault()
    const fresh = points.map((point) => ({ text: point.slice(0, LIMITS.title), done: false }))
    void edit((now) => [...now, ...fresh].slice(0, LIMITS.values))
  }
  const move = (key: string, to: (at: number) => number) =>
    edit((now) => {
      const at = now.findIndex((item) => item.key === key)
      const next = moved(now, at, to(at))
      const place = next.findIndex((item) => item.key === key) + 1
      setSpoken(t('card:checklist.moved', { place, total: next.length }))
      return next
    })
  const focus = (selector: string, at: number) =>
    requestAnimationFrame(() => {
      list.current?.querySelectorAll<HTMLElement>(selector)[at]?.focus()
    })
  const done = items.filter((item) => item.done).length

  return (
    <>
      {items.length > 0 && (
        <div className={classes.progress}>
          <div
            role="progressbar"
            aria-label={t('panel.checklist')}
            aria-valuemin={0}
            aria-valuemax={items.length}
            aria-valuenow={done}
          >
            <i style={{ width: `${(100 * done) / items.length}%` }} />
          </div>
          <span>{t('card:checklist.done', { count: items.length, done })}</span>
        </div>
      )}
      <ul className={classes.rows} ref={list}>
        {items.map((item, at) => (
          <Item
            key={item.key}
            item={item}
            readOnly={readOnly}
            onChange={(fields) =>
              edit((now) => now.map((one) => (one.key === item.key ? { ...one, ...fields } : one)))
            }
            onRemove={() => {
              void edit((now) => now.filter((one) => one.key !== item.key))
              focus('input[type=text]', Math.max(0, at - 1))
            }}
            onMove={(by) => {
              void move(item.key, (from) => from + by)
            }}
            onDrag={(y) => {
              const rows = [...(list.current?.children ?? [])].map((row) =>
                row.getBoundingClientRect(),
              )
              const to = rows.filter((row, i) => i !== at && y > row.top + row.height / 2).length
              if (to !== at) void move(item.key, () => to)
            }}
            onStep={(by) => focus('input[type=text]', at + by)}
          />
        ))}
      </ul>
      <span className="ms-visually-hidden" role="status">
        {spoken}
      </span>
      {!readOnly && (
        <form className={classes.addRow} onSubmit={(event) => void add(event)}>
          <TextInput
            aria-label={t('checklist.new')}
            placeholder={t('checklist.new')}
            maxLength={LIMITS.title}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={paste}
          />
          <Button type="submit" variant="default" disabled={!text.trim()}>
            {t('checklist.add')}
          </Button>
        </form>
      )}
    </>
  )
}

function Item(props: {
  item: KeyedItem
  readOnly: boolean
  onChange: (fields: Partial<ChecklistItem>) => Promise<boolean>
  onRemove: () => void
  onMove: (by: number) => void
  /** The pointer that drags the point has come to this height on the page. */
  onDrag: (y: number) => void
  onStep: (by: number) => void
}) {
  const { item, readOnly } = props
  const { t } = useTranslation('board')
  const draft = useDraft(item.text, (text) => props.onChange({ text }))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by !== 0 && event.altKey && !readOnly) props.onMove(by)
    else if (by !== 0) props.onStep(by)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onStep(1)
    else if (event.key === 'Backspace' && draft.value === '' && !readOnly) props.onRemove()
    else return
    event.preventDefault()
  }
  return (
    <li className={classes.row}>
      {!readOnly && (
        <ActionIcon
          className={classes.grip ?? ''}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('card:checklist.grip', { text: item.text })}
          title={t('card:checklist.gripHint')}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
            if (by === 0) return
            event.preventDefault()
            props.onMove(by)
          }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) props.onDrag(event.clientY)
          }}
        >
          <IconGripVertical size={14} />
        </ActionIcon>
      )}
      <Checkbox
        aria-label={t('checklist.done', { text: item.text })}
        checked={item.done}
        disabled={readOnly}
        onChange={(event) => void props.onChange({ done: event.currentTarget.checked })}
      />
      <TextInput
        className={classes.grow ?? ''}
        type="text"
        aria-label={t('checklist.text')}
        title={draft.value}
        maxLength={LIMITS.title}
        dir="auto"
        data-done={item.done || undefined}
        readOnly={readOnly}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.leave}
        onKeyDown={onKeyDown}
      />
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('checklist.remove', { text: item.text })}
          onClick={props.onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  )
}
