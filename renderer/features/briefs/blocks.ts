import type { Editor } from '@tiptap/core'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import type { Command } from '@tiptap/pm/state'

/** A format of the text or a kind of block, for the toolbar and the menu at the caret. */
export type Block = {
  id: string
  /** What people type to find it beside its name, in any language. */
  also: string
  run: (editor: Editor) => void
  isOn?: (editor: Editor) => boolean
}

const heading = (level: 1 | 2 | 3, id: string): Block => ({
  id,
  also: `h${level} ${'#'.repeat(level)}`,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

export const BLOCKS = [
  heading(1, 'title'),
  heading(2, 'heading'),
  heading(3, 'subheading'),
  {
    id: 'bullets',
    also: 'ul -',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    id: 'numbers',
    also: 'ol 1.',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'tasks',
    also: 'todo []',
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
    isOn: (editor) => editor.isActive('taskList'),
  },
  {
    id: 'quote',
    also: 'blockquote >',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  { id: 'table', also: 'table |', run: insertTable },
  {
    id: 'code',
    also: 'code ```',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
    isOn: (editor) => editor.isActive('codeBlock'),
  },
  {
    id: 'rule',
    also: 'hr ---',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
] as const satisfies readonly Block[]
export type BlockId = (typeof BLOCKS)[number]['id']

const COLUMNS = 3
const ROWS = 3

/** A table of three by three with a row of heads, the caret in its first cell. */
function insertTable(editor: Editor): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: COLUMNS }, () => cell(type)),
  })
  const content = [row('tableHeader'), ...Array.from({ length: ROWS - 1 }, () => row('tableCell'))]
  const at = editor.state.selection.from
  editor.chain().focus().insertContent({ type: 'table', content }).run()
  editor.state.doc.nodesBetween(
    Math.max(0, at - 1),
    editor.state.doc.content.size,
    (node, start) => {
      if (start < at - 1 || node.type.name !== 'table') return true
      editor.commands.setTextSelection(start + 4)
      return false
    },
  )
}

/** What can be done to the table that the caret is in. */
export const TABLE_ACTS = [
  { id: 'rowAbove', command: addRowBefore },
  { id: 'rowBelow', command: addRowAfter },
  { id: 'columnLeft', command: addColumnBefore },
  { id: 'columnRight', command: addColumnAfter },
  { id: 'headRow', command: toggleHeaderRow },
  { id: 'mergeCells', command: mergeCells },
  { id: 'splitCell', command: splitCell },
  { id: 'deleteRow', command: deleteRow },
  { id: 'deleteColumn', command: deleteColumn },
  { id: 'deleteTable', command: deleteTable },
] as const satisfies readonly { id: string; command: Command }[]
