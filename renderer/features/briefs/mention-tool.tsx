import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconHash } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from './menu-store.ts'

/** The longest words that are looked for among topics and keywords. */
const LONGEST = 200

/** Names a topic in place of the words that are selected: those offered hold them. */
export function MentionTool(props: {
  editor: Editor
  mention: (query: string, editor: Editor) => Promise<Choice[]>
}) {
  const { editor, mention } = props
  const { t } = useTranslation('brief')
  const [choices, setChoices] = useState<Choice[] | null>(null)
  const look = async () => {
    const { doc, selection } = editor.state
    const words = doc.textBetween(
      selection.from,
      Math.min(selection.to, selection.from + LONGEST),
      ' ',
    )
    setChoices(await mention(words.trim(), editor))
  }
  const label = t('tool.mention')
  return (
    <Menu
      opened={choices !== null}
      onChange={(opened) => !opened && setChoices(null)}
      onClose={() => editor.view.focus()}
      position="bottom-end"
      width={280}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus={false}
    >
      <Menu.Target>
        <Tooltip label={label} disabled={choices !== null}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={label}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void look()}
          >
            <IconHash size={16} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.mention')}>
        {choices?.length === 0 && <Menu.Item disabled>{t('menu.mentionNone')}</Menu.Item>}
        {choices?.map((choice) => (
          <Menu.Item key={choice.key} onClick={() => choice.pick()}>
            <bdi>{choice.label}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
