import { ActionIcon } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

/** A quiet button in a row: changes or deletes what the row tells. */
export function RowButton(props: { icon: Icon; label: string; onClick: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={props.label}
      onClick={props.onClick}
    >
      <props.icon size={14} />
    </ActionIcon>
  )
}
