import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActLabel } from '#shared/contract/history.ts'
import { useAct } from '../../backend/use-act.ts'

/** The store keeps so much of an act's subject. */
const SUBJECT_LIMIT = 300

/** Says that something is gone and offers to bring it back, as long as that was the last act. */
export function useUndoNotice() {
  const { t } = useTranslation('board')
  const act = useAct()
  const shown = useRef(0)
  return useCallback(
    (label: ActLabel, message: string) => {
      shown.current += 1
      const id = `${label.act}-${shown.current}`
      const subject = label.subject.slice(0, SUBJECT_LIMIT)
      const undo = async () => {
        notifications.hide(id)
        const done = await act(async (client, planId) => {
          const { undo: newest } = await client.history.status({ planId })
          const isLast =
            newest?.act === label.act &&
            newest.count === label.count &&
            (label.count > 1 || newest.subject === subject)
          if (!isLast) return false
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
            <span style={{ overflowWrap: 'anywhere' }}>{message}</span>
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
