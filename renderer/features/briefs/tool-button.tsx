import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from './blocks.ts'

export type Tool = Pick<Block, 'run' | 'isOn'> & { id: string; icon: Icon }

/** A tool of the brief; a press leaves the selection and the focus in the text. */
export function ToolButton(props: { tool: Tool; editor: Editor; on: boolean }) {
  const { tool, editor, on } = props
  const { t } = useTranslation('brief')
  const label = t(`tool.${tool.id}`)
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={on ? 'light' : 'subtle'}
        color={on ? 'accent' : 'gray'}
        size={26}
        aria-label={label}
        aria-pressed={tool.isOn ? on : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => tool.run(editor)}
      >
        <tool.icon size={16} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  )
}

/** Arrow keys go from tool to tool of a bar, Escape back to the text. */
export function walkTools(event: KeyboardEvent<HTMLElement>, editor: Editor): void {
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
