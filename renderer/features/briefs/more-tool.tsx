import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCKS } from './blocks.ts'
import type { useMarkdown } from './use-markdown.ts'

/** Blocks that are used less often, the template, and Markdown in and out. */
const RARER = BLOCKS.filter(({ id }) => ['title', 'quote', 'code', 'rule'].includes(id))

export function MoreTool(props: {
  editor: Editor
  markdown: ReturnType<typeof useMarkdown>
  onTemplate: () => void
}) {
  const { editor, markdown } = props
  const { t } = useTranslation('brief')
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('tool.more')}>
            <IconDots size={16} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('tool.more')}>
          {RARER.map(({ id, run }) => (
            <Menu.Item key={id} onClick={() => run(editor)}>
              {t(`tool.${id}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={props.onTemplate}>{t('tool.template')}</Menu.Item>
          <Menu.Item onClick={() => file.current?.click()}>{t('markdown.open')}</Menu.Item>
          <Menu.Item onClick={() => void markdown.copy(editor)}>{t('markdown.copy')}</Menu.Item>
          <Menu.Item onClick={() => void markdown.save(editor)}>{t('markdown.save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        hidden
        data-testid="brief-markdown"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? []
          void markdown.open(editor, chosen ?? null)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
