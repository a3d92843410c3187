import { isTextSelection } from '@tiptap/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { useTranslation } from 'react-i18next'
import classes from './brief-menu.module.css'
import { BLOCK_FORMATS, RARER_WORD_FORMATS, WORD_FORMATS } from './formats.ts'
import { LinkTool } from './link-tool.tsx'
import { MentionTool } from './mention-tool.tsx'
import type { Choice } from './menu-store.ts'
import { ToolButton, walkTools } from './tool-button.tsx'

const FORMATS = [...WORD_FORMATS, ...RARER_WORD_FORMATS, ...BLOCK_FORMATS]

/** True for selected words that can be given a format. */
export function hasSelectedWords({ state }: Pick<Editor, 'state'>): boolean {
  const { selection, doc } = state
  if (selection.empty || !isTextSelection(selection)) return false
  if (selection.$from.parent.type.spec.code === true) return false
  // Up to the first letter: a selection of the whole of a long brief is not read.
  let found = false
  doc.nodesBetween(selection.from, selection.to, (node) => {
    found ||= node.isInline
    return !found
  })
  return found
}

/** A small bar beside what is selected in the text. Alt with F10 goes to it, Escape leaves it. */
export function SelectionBar(props: {
  editor: Editor
  mention: (query: string, editor: Editor) => Promise<Choice[]>
}) {
  const { editor } = props
  const { t } = useTranslation('brief')
  const on = useEditorState({
    editor,
    // Nothing is asked while one types: only for a selection does anybody see the answer.
    selector: ({ editor: now }) =>
      now.state.selection.empty
        ? []
        : FORMATS.filter(({ isOn }) => isOn?.(now)).map(({ id }) => id),
  })
  return (
    <BubbleMenu
      editor={editor}
      className={classes.place ?? ''}
      appendTo={() => document.body}
      updateDelay={120}
      options={{ placement: 'top-start', offset: 8, flip: true, shift: { padding: 8 } }}
      shouldShow={({ editor: now, element, view }) =>
        now.isEditable &&
        (view.hasFocus() || element.contains(document.activeElement)) &&
        hasSelectedWords(now)
      }
    >
      <div
        className={classes.bar}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('bubble')}
        data-testid="selection-bar"
        onKeyDown={(event) => walkTools(event, editor)}
      >
        {FORMATS.map((tool) => (
          <ToolButton key={tool.id} tool={tool} editor={editor} on={on.includes(tool.id)} />
        ))}
        <LinkTool editor={editor} inBar />
        <MentionTool editor={editor} mention={props.mention} />
      </div>
    </BubbleMenu>
  )
}
