import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '#shared/domain/column.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'

export function RemoveColumnDialog(props: { column: Column; onClose: () => void }) {
  const { column } = props
  const { t } = useTranslation('board')
  const act = useAct()
  const columns = usePlan((plan) => plan.columns)
  const cards = usePlan((plan) => plan.cards)
  const others = columns.filter((one) => one.id !== column.id)
  const at = columns.findIndex((one) => one.id === column.id)
  const [target, setTarget] = useState((columns[at - 1] ?? columns[at + 1])?.id ?? null)
  const count = [...cards.values()].filter((card) => card.columnId === column.id).length

  const remove = async () => {
    if (!target) return
    const done = await act((client, planId) =>
      client.columns.remove({ planId, columnId: column.id, moveCardsTo: target }),
    )
    if (done) props.onClose()
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('column.removeTitle', { title: column.title })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Stack>
        <Text>{count === 0 ? t('column.removeEmpty') : t('column.removeCards', { count })}</Text>
        {count > 0 && (
          <Select
            label={t('column.moveTo')}
            allowDeselect={false}
            data={others.map((one) => ({ value: one.id, label: one.title }))}
            value={target}
            onChange={setTarget}
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('app:common.cancel')}
          </Button>
          <Button color="red" onClick={() => void remove()}>
            {t('column.removeDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
