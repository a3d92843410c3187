import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '#shared/domain/column.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** Edits a column, or adds one to its right. Progress is typed in percent and kept as 0 to 1. */
export function ColumnDialog(props: { mode: 'edit' | 'add'; column: Column; onClose: () => void }) {
  const { mode, column } = props
  const { t } = useTranslation('board')
  const format = useFormat()
  const act = useAct()
  const columns = usePlan((plan) => plan.columns)
  const at = columns.findIndex((one) => one.id === column.id)
  const before = mode === 'edit' ? columns[at - 1] : column
  const after = columns[at + 1]
  const [title, setTitle] = useState(mode === 'edit' ? column.title : '')
  const [percent, setPercent] = useState<number | ''>(
    round(
      (mode === 'edit' ? column.progress : (column.progress + (after?.progress ?? 1)) / 2) * 100,
    ),
  )
  const [limit, setLimit] = useState<number | ''>(mode === 'edit' ? (column.limit ?? '') : '')

  const low = before?.progress ?? 0
  const high = after?.progress ?? 1
  // What was not touched keeps its exact value, whatever the field shows of it.
  const untouched = mode === 'edit' && percent === round(column.progress * 100)
  const typed = typeof percent === 'number' ? percent / 100 : null
  const progress = untouched ? column.progress : typed
  const fits = progress !== null && progress >= low - 1e-9 && progress <= high + 1e-9
  const range = t('column.progressRange', {
    low: format.percent(low),
    high: format.percent(high),
  })

  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!title.trim() || progress === null || !fits) return
    const fields = {
      title: title.trim(),
      progress: Math.min(Math.max(progress, low), high),
      limit: typeof limit === 'number' ? Math.round(limit) : null,
    }
    const saved = await act((client, planId) =>
      mode === 'edit'
        ? client.columns.update({ planId, columnId: column.id, patch: fields })
        : client.columns.create({ planId, fields, beforeId: after?.id ?? null }),
    )
    if (saved) props.onClose()
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={
        mode === 'edit' ? t('column.editTitle', { title: column.title }) : t('column.addTitle')
      }
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            label={t('column.title')}
            required
            data-autofocus
            maxLength={10_000}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NumberInput
            label={t('column.progress')}
            description={t('column.progressHint')}
            suffix={'\u00A0%'}
            min={0}
            max={100}
            clampBehavior="strict"
            value={percent}
            onChange={(value) => setPercent(typeof value === 'number' ? value : '')}
            error={fits ? undefined : range}
          />
          <NumberInput
            label={t('column.limit')}
            description={t('column.limitHint')}
            min={1}
            max={100_000}
            allowDecimal={false}
            value={limit}
            onChange={(value) => setLimit(typeof value === 'number' ? value : '')}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('app:common.cancel')}
            </Button>
            <Button type="submit" disabled={!title.trim() || !fits}>
              {mode === 'edit' ? t('app:common.save') : t('column.addDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10
}
