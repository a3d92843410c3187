import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  type Icon,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './brief.module.css'
import { toSafeUrl } from './safe-url.ts'

type Tool = {
  id: string
  icon: Icon
  run: (editor: Editor) => void
  isOn?: (editor: Editor) => boolean
}

const TOOLS: readonly Tool[] = [
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
  {
    id: 'heading',
    icon: IconH2,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
  },
  {
    id: 'subheading',
    icon: IconH3,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
  },
  {
    id: 'bullets',
    icon: IconList,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    id: 'numbers',
    icon: IconListNumbers,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'tasks',
    icon: IconListCheck,
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
    isOn: (editor) => editor.isActive('taskList'),
  },
]

const HISTORY: readonly Tool[] = [
  { id: 'undo', icon: IconArrowBackUp, run: (editor) => editor.chain().focus().undo().run() },
  { id: 'redo', icon: IconArrowForwardUp, run: (editor) => editor.chain().focus().redo().run() },
]

export function BriefToolbar(props: { editor: Editor }) {
  const { editor } = props
  const { t } = useTranslation('board')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.filter((tool) => tool.isOn?.(now)).map((tool) => tool.id),
  })
  const button = (tool: Tool) => {
    const ToolIcon = tool.icon
    const label = t(`brief.tool.${tool.id}`)
    return (
      <Tooltip key={tool.id} label={label}>
        <ActionIcon
          variant={on.includes(tool.id) ? 'light' : 'subtle'}
          color={on.includes(tool.id) ? 'accent' : 'gray'}
          size={26}
          aria-label={label}
          aria-pressed={tool.isOn ? on.includes(tool.id) : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        >
          <ToolIcon size={16} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
    )
  }
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('brief.toolbar')}>
      {TOOLS.map(button)}
      <LinkTool editor={editor} />
      <span className={classes.gap} />
      {HISTORY.map(button)}
    </div>
  )
}

function LinkTool(props: { editor: Editor }) {
  const { editor } = props
  const { t } = useTranslation('board')
  const [typed, setTyped] = useState<string | null>(null)
  const linked = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  const label = t('brief.tool.link')
  const url = typed === null ? null : toSafeUrl(typed)

  const open = () => {
    const { href } = editor.getAttributes('link')
    setTyped(typeof href === 'string' ? href : '')
  }
  const set = (event: React.FormEvent) => {
    event.preventDefault()
    if (!url) return
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !linked) {
      chain
        .insertContent({ type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] })
        .run()
    } else chain.setLink({ href: url }).run()
    setTyped(null)
  }
  const unset = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setTyped(null)
  }

  return (
    <Popover
      opened={typed !== null}
      onChange={(opened) => !opened && setTyped(null)}
      position="bottom-start"
      trapFocus
      shadow="md"
      width={320}
    >
      <Popover.Target>
        <Tooltip label={label} disabled={typed !== null}>
          <ActionIcon
            variant={linked ? 'light' : 'subtle'}
            color={linked ? 'accent' : 'gray'}
            size={26}
            aria-label={label}
            aria-pressed={linked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (typed === null ? open() : setTyped(null))}
          >
            <IconLink size={16} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={set}>
          <TextInput
            data-autofocus
            label={t('brief.linkTo')}
            placeholder="https://"
            value={typed ?? ''}
            error={typed?.trim() && !url ? t('url.unsafe') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm" mt="sm">
            {linked && (
              <Button variant="default" onClick={unset}>
                {t('brief.unlink')}
              </Button>
            )}
            <Button type="submit" disabled={!url}>
              {t('brief.link')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
