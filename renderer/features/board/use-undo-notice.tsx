import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../backend/use-act.ts'

/** Says that a card was deleted and offers to bring it back, as long as that was the last act. */
export function useUndoNotice() {
  const { t } = useTranslation('board')
  const act = useAct()
  return useCallback(
    (cardId: string, title: string) => {
      const id = `removed-${cardId}`
      const undo = async () => {
        notifications.hide(id)
        const done = await act(async (client, planId) => {
          const status = await client.history.status({ planId })
          const newest = status.undo
          if (newest?.act !== 'cards.remove' || newest.subject !== title) return false
          await client.history.undo({ planId })
          return true
        })
        if (done === false) notifications.show({ message: t('removed.notLast') })
      }
      notifications.show({
        id,
        autoClose: 8_000,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <span style={{ overflowWrap: 'anywhere' }}>{t('removed.done', { title })}</span>
            <Button variant="light" onClick={() => void undo()}>
              {t('removed.undo')}
            </Button>
          </Group>
        ),
      })
    },
    [act, t],
  )
}
