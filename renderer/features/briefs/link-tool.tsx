import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './brief.module.css'
import { isSafeUrl, toSafeUrl } from './safe-url.ts'

/**
 * Sets, opens and removes the link that the caret is in. `inBar`: it stands in the bar of a selection,
 * which is there as long as the focus is inside.
 */
export function LinkTool(props: { editor: Editor; inBar?: boolean }) {
  const { editor } = props
  const { t } = useTranslation('brief')
  const [typed, setTyped] = useState<string | null>(null)
  const { linked, href } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      linked: now.isActive('link'),
      href: now.getAttributes('link')['href'] as unknown,
    }),
  })
  const label = t('tool.link')
  const url = typed === null ? null : toSafeUrl(typed)
  const present = typeof href === 'string' && isSafeUrl(href) ? href : null

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
      withinPortal={!props.inBar}
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
            onClick={() => setTyped(typed === null ? (present ?? '') : null)}
          >
            <IconLink size={16} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={set}>
          <TextInput
            data-autofocus
            label={t('linkTo')}
            placeholder="https://"
            value={typed ?? ''}
            error={typed?.trim() && !url ? t('board:url.unsafe') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {present !== null && (
            <a className={classes.follow} href={present} target="_blank" rel="noopener noreferrer">
              {t('board:url.open')}
            </a>
          )}
          <Group justify="flex-end" gap="sm" mt="sm">
            {linked && (
              <Button variant="default" onClick={unset}>
                {t('unlink')}
              </Button>
            )}
            <Button type="submit" disabled={!url}>
              {t('link')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
