import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconPhoto,
  IconSearch,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import classes from './brief.module.css'
import { BLOCK_FORMATS, WORD_FORMATS } from './formats.ts'
import { LinkTool } from './link-tool.tsx'
import { MoreTool } from './more-tool.tsx'
import { TableTool } from './table-tool.tsx'
import { ToolButton, walkTools, type Tool } from './tool-button.tsx'
import type { useMarkdown } from './use-markdown.ts'

const FORMATS = [...WORD_FORMATS, ...BLOCK_FORMATS]

const HISTORY: readonly Tool[] = [
  { id: 'undo', icon: IconArrowBackUp, run: (editor) => editor.chain().focus().undo().run() },
  { id: 'redo', icon: IconArrowForwardUp, run: (editor) => editor.chain().focus().redo().run() },
]

export function BriefToolbar(props: {
  editor: Editor
  whole: boolean
  onWhole: () => void
  onFind: () => void
  onPicture: () => void
  onTemplate: () => void
  markdown: ReturnType<typeof useMarkdown>
}) {
  const { editor, whole } = props
  const { t } = useTranslation('brief')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => FORMATS.filter(({ isOn }) => isOn?.(now)).map(({ id }) => id),
  })
  const button = (tool: Tool) => (
    <ToolButton key={tool.id} tool={tool} editor={editor} on={on.includes(tool.id)} />
  )
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('toolbar')}
      onKeyDown={(event) => walkTools(event, editor)}
    >
      {FORMATS.map(button)}
      <LinkTool editor={editor} />
      {button({ id: 'picture', icon: IconPhoto, run: props.onPicture })}
      <TableTool editor={editor} />
      <MoreTool editor={editor} markdown={props.markdown} onTemplate={props.onTemplate} />
      <span className={classes.gap} />
      {button({ id: 'find', icon: IconSearch, run: props.onFind })}
      {HISTORY.map(button)}
      {button({
        id: whole ? 'leaveWhole' : 'whole',
        icon: whole ? IconArrowsMinimize : IconArrowsMaximize,
        run: props.onWhole,
      })}
    </div>
  )
}
