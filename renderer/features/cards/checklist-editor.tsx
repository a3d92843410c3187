import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/domain/card.ts'
import classes from './card-panel.module.css'
import { useDraft } from './use-draft.ts'

/** What must be true of the card before it is good; the share that is done is its quality. */
export function ChecklistEditor(props: {
  items: readonly ChecklistItem[]
  readOnly: boolean
  onSave: (items: ChecklistItem[]) => Promise<boolean>
}) {
  const { items, onSave, readOnly } = props
  const { t } = useTranslation('board')
  const [text, setText] = useState('')

  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    const wanted = text.trim()
    if (!wanted) return
    if (await onSave([...items, { text: wanted, done: false }])) {
      setText((now) => (now.trim() === wanted ? '' : now))
    }
  }

  return (
    <>
      <ul className={classes.rows}>
        {items.map((item, at) => (
          <Item
            // An item has no name of its own but its place.
            key={`${at}-of-${items.length}`}
            item={item}
            readOnly={readOnly}
            onChange={(next) => onSave(items.with(at, next))}
            onRemove={() => void onSave(items.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {!readOnly && (
        <form className={classes.addRow} onSubmit={(event) => void add(event)}>
          <TextInput
            aria-label={t('checklist.new')}
            placeholder={t('checklist.new')}
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
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
  item: ChecklistItem
  readOnly: boolean
  onChange: (item: ChecklistItem) => Promise<boolean>
  onRemove: () => void
}) {
  const { item } = props
  const { t } = useTranslation('board')
  const draft = useDraft(item.text, (text) => props.onChange({ ...item, text }))
  return (
    <li className={classes.row}>
      <Checkbox
        aria-label={t('checklist.done', { text: item.text })}
        checked={item.done}
        disabled={props.readOnly}
        onChange={(event) =>
          void props.onChange({ text: draft.value, done: event.currentTarget.checked })
        }
      />
      <TextInput
        className={classes.grow ?? ''}
        aria-label={t('checklist.text')}
        title={draft.value}
        maxLength={10_000}
        readOnly={props.readOnly}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.leave}
      />
      {!props.readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('checklist.remove', { text: item.text })}
          onClick={props.onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  )
}
