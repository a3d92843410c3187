import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhoto,
  IconSearch,
  type Icon,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCKS, type Block, type BlockId } from './blocks.ts'
import classes from './brief.module.css'
import { LinkTool } from './link-tool.tsx'
import { MoreTool } from './more-tool.tsx'
import { TableTool } from './table-tool.tsx'
import type { useMarkdown } from './use-markdown.ts'

type Tool = Pick<Block, 'run' | 'isOn'> & { id: string; icon: Icon }

const block = (id: BlockId, icon: Icon): Tool => ({ ...BLOCKS.find((one) => one.id === id)!, icon })

const FORMATS: readonly Tool[] = [
  {
    id: 'bold',
    icon: IconBold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    id: 'italic',
    icon: IconItalic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive('italic'),
  },
  block('heading', IconH2),
  block('subheading', IconH3),
  block('bullets', IconList),
  block('numbers', IconListNumbers),
  block('tasks', IconListCheck),
]

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
  const button = ({ id, icon: ToolIcon, run, isOn }: Tool) => {
    const label = t(`tool.${id}`)
    const active = on.includes(id)
    return (
      <Tooltip key={id} label={label}>
        <ActionIcon
          variant={active ? 'light' : 'subtle'}
          color={active ? 'accent' : 'gray'}
          size={26}
          aria-label={label}
          aria-pressed={isOn ? active : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <ToolIcon size={16} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
    )
  }
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('toolbar')}
      onKeyDown={(event) => walk(event, editor)}
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

/** Arrow keys go from tool to tool, Escape back to the text. */
function walk(event: KeyboardEvent<HTMLElement>, editor: Editor): void {
  const { target, currentTarget, key } = event
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  if (event.defaultPrevented || target.getAttribute('aria-expanded') === 'true') return
  const tools = [...currentTarget.querySelectorAll<HTMLElement>(':scope > button')]
  const at = tools.indexOf(target)
  if (at < 0) return
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key]
  if (next !== undefined) tools.at(next % tools.length)?.focus()
  else if (key === 'Escape') editor.view.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}
