import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { isInTable } from '@tiptap/pm/tables'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { UndoManager } from 'yjs'
import { BLOCKS, TABLE_ACTS } from './blocks.ts'

const INSERT = BLOCKS.find(({ id }) => id === 'table')!

/** Puts in a table, or changes the one that the caret is in. */
export function TableTool(props: { editor: Editor }) {
  const { editor } = props
  const { t } = useTranslation('brief')
  const inside = useEditorState({ editor, selector: ({ editor: now }) => isInTable(now.state) })
  const label = t(inside ? 'table.change' : 'tool.table')
  const button = (onClick?: () => void) => (
    <ActionIcon
      variant={inside ? 'light' : 'subtle'}
      color={inside ? 'accent' : 'gray'}
      size={26}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <IconTable size={16} stroke={1.8} />
    </ActionIcon>
  )
  if (!inside) return <Tooltip label={label}>{button(() => INSERT.run(editor))}</Tooltip>
  return (
    <Menu position="bottom-start" onClose={() => editor.view.focus()} returnFocus={false}>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {TABLE_ACTS.map(({ id, command }) => (
          <Menu.Item
            key={id}
            disabled={!command(editor.state)}
            onClick={() => {
              beginStep(editor)
              command(editor.state, editor.view.dispatch)
            }}
          >
            {t(`table.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What follows is a step of its own for undo, however soon after the last key it comes. */
function beginStep(editor: Editor): void {
  const state = yUndoPluginKey.getState(editor.state) as { undoManager?: UndoManager } | undefined
  state?.undoManager?.stopCapturing()
}
