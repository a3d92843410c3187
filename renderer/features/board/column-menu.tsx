import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { progressNeverFalls, type Column } from '#shared/domain/column.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useBoardUiStore } from './board-ui.ts'
import { withColumnAt } from './column-drag.ts'
import { ColumnDialog, RemoveColumnDialog } from './column-dialogs.tsx'

type Asking = 'edit' | 'add' | 'remove' | null

export function ColumnMenu(props: { column: Column }) {
  const { column } = props
  const { t } = useTranslation('board')
  const act = useAct()
  const columns = usePlan((plan) => plan.columns)
  const [asking, setAsking] = useState<Asking>(null)
  const store = useBoardUiStore()
  const button = useRef<HTMLButtonElement>(null)
  const moving = useRef(false)
  const at = columns.findIndex((one) => one.id === column.id)

  /** The columns with this one moved by one; `null` when it cannot go there. */
  const moved = (by: -1 | 1): readonly Column[] | null => {
    const to = at + by
    if (to < 0 || to >= columns.length) return null
    const next = withColumnAt(columns, at, to)
    return progressNeverFalls(next) ? next : null
  }
  const move = (by: -1 | 1) => {
    const next = moved(by)
    const beforeId = next?.[at + by + 1]?.id ?? null
    moving.current = true
    void act((client, planId) => client.columns.move({ planId, columnId: column.id, beforeId }))
  }

  // A head that changes its place among the others loses the focus: the menu takes it back.
  const arrived = useEffectEvent(() => {
    button.current?.focus()
    const place = { title: column.title, at: at + 1, count: columns.length }
    store.set({ spoken: t('speak.column', place) })
  })
  useEffect(() => {
    if (moving.current) arrived()
    moving.current = false
  }, [at])

  return (
    <>
      <Menu withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('column.menu', { title: column.title })}
          >
            <IconDots size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('edit')}>{t('column.edit')}</Menu.Item>
          <Menu.Item onClick={() => setAsking('add')}>{t('column.add')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={!moved(-1)} onClick={() => move(-1)}>
            {t('column.left')}
          </Menu.Item>
          <Menu.Item disabled={!moved(1)} onClick={() => move(1)}>
            {t('column.right')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" disabled={columns.length < 2} onClick={() => setAsking('remove')}>
            {t('column.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'edit' && (
        <ColumnDialog mode="edit" column={column} onClose={() => setAsking(null)} />
      )}
      {asking === 'add' && (
        <ColumnDialog mode="add" column={column} onClose={() => setAsking(null)} />
      )}
      {asking === 'remove' && (
        <RemoveColumnDialog column={column} onClose={() => setAsking(null)} />
      )}
    </>
  )
}
