import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scratchSubjects } from '#shared/coverage/scratch-subjects.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useUndoNotice } from '../views/use-undo-notice.tsx'
import { useBoth, useScratch, useScratchState } from './use-scratch.ts'

/** Where imagined cards go: where they stand in the scratch copy, or to the start of the board. */
type NewCards = 'as-imagined' | 'as-ideas'

/** Asks how to keep the scratch copy, and keeps it as one act. */
export function KeepDialog(props: { onClose: () => void; onKept: () => void }) {
  const { onClose } = props
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const { scratch } = useScratch()
  const { changes, fitting, misfits } = useScratchState()
  const { now, whatIf } = useBoth()
  const act = useAct()
  const undoNotice = useUndoNotice()
  const [how, setHow] = useState<NewCards>('as-imagined')
  const [busy, setBusy] = useState(false)
  const first = whatIf.columns[0]
  const imagined = useMemo(
    () =>
      fitting.flatMap((change) => {
        return change.kind === 'add' && change.columnId !== first?.id ? [change] : []
      }),
    [fitting, first],
  )
  const asIdeas = useMemo(() => {
    if (!first || imagined.length === 0) return whatIf.score
    const cards = imagined.flatMap(({ cardId }) => whatIf.cards.get(cardId) ?? [])
    return scratch.model.scoreWith(
      cards.map((card) => ({ ...card, columnId: first.id, publishedOn: null })),
    )
  }, [first, imagined, scratch, whatIf])
  const score = how === 'as-ideas' ? asIdeas.overall : whatIf.score.overall
  const left = changes.length - fitting.length

  const keep = async () => {
    const kept = how === 'as-ideas' && first ? startingIn(first.id, fitting) : fitting
    const subjects = scratchSubjects(kept, {
      plan: now.settings.name,
      card: (id) => now.cards.get(id)?.title ?? '',
      topic: (id) => now.topics.get(id)?.title ?? '',
      column: (id) => now.columns.find((column) => column.id === id)?.title ?? '',
    })
    const label = {
      act: 'coverage.keepWhatIf',
      subject: subjects.length === 1 ? subjects[0]! : '',
      count: subjects.length,
    }
    setBusy(true)
    const done = await act((client, planId) =>
      client.coverage.keepWhatIf({ planId, changes: [...kept] }),
    )
    setBusy(false)
    if (!done) return
    scratch.clear()
    undoNotice(label, t('keep.kept', { count: kept.length }))
    props.onKept()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keep.title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Stack>
        <Text size="sm">{t('keep.what', { count: fitting.length })}</Text>
        {misfits.length > 0 && (
          <Text size="sm">{left > 0 ? t('keep.left', { count: left }) : t('keep.leftInPart')}</Text>
        )}
        {imagined.length > 0 && first && (
          <Radio.Group
            label={t('keep.newCards')}
            value={how}
            onChange={(value) => setHow(value === 'as-ideas' ? 'as-ideas' : 'as-imagined')}
          >
            <Stack gap={8} mt={6}>
              <Radio size="xs" value="as-imagined" label={t('keep.asImagined')} />
              <Radio
                size="xs"
                value="as-ideas"
                label={t('keep.asIdeas', { column: first.title })}
              />
            </Stack>
          </Radio.Group>
        )}
        <Text size="sm" fw={600} role="status">
          {t('keep.score', {
            from: format.points(now.score.overall),
            to: format.points(score),
          })}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:common.cancel')}
          </Button>
          <Button
            data-autofocus
            loading={busy}
            disabled={fitting.length === 0}
            onClick={() => void keep()}
          >
            {t('keep.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function startingIn(columnId: string, changes: readonly ScratchChange[]): ScratchChange[] {
  return changes.map((change) =>
    change.kind === 'add' ? { ...change, columnId, beforeId: null } : change,
  )
}
