import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '#shared/actions/actions.ts'
import { actions } from './action-store.ts'
import { shortcutOf } from './shortcut-of.ts'

/** An action as a button with its name and keys; `pressed` for one that switches something on. */
export function ActionButton(props: { id: ActionId; icon: Icon; pressed?: boolean }) {
  const { t } = useTranslation('menu')
  const name = t(`action.${props.id}`)
  const { text, aria } = shortcutOf(props.id)
  return (
    <Tooltip label={text === '' ? name : `${name} · ${text}`}>
      <ActionIcon
        variant={props.pressed ? 'light' : 'subtle'}
        {...(!props.pressed && { color: 'gray' })}
        data-action={props.id}
        aria-label={name}
        aria-pressed={props.pressed}
        aria-keyshortcuts={aria}
        onClick={() => actions.run(props.id)}
      >
        <props.icon size={17} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  )
}
