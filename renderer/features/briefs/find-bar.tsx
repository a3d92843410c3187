import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './brief.module.css'
import { findQuery, findState, findStep, leaveFind } from './find-in-brief.ts'

/** Finds words in the brief: Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar(props: { editor: Editor; onClose: () => void }) {
  const { editor } = props
  const { t } = useTranslation('brief')
  const [query, setQuery] = useState('')
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: now }) => findState(now.state),
  })
  const close = () => {
    leaveFind(editor)
    props.onClose()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') findStep(editor, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const told =
    query === '' ? '' : count === 0 ? t('find.none') : t('find.place', { at: current + 1, count })
  return (
    <div role="search" className={classes.find} onKeyDown={onKeyDown}>
      <TextInput
        size="xs"
        autoFocus
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          findQuery(editor, event.currentTarget.value)
        }}
      />
      <span className={classes.findCount} role="status">
        {told}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('find.previous')}
        onClick={() => findStep(editor, -1)}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('find.next')}
        onClick={() => findStep(editor, 1)}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('find.close')} onClick={close}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  )
}
