import { Button, Group, Modal, Stack } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { useSay } from './said.tsx'
import { TopicPicker } from './topic-picker.tsx'

/** All of a topic goes to another one of its moment. */
export function MergeDialog(props: {
  topic: BoardTopic
  onClose: () => void
  onMerged: (into: string) => void
  /** What has the focus when the dialog goes: the menu that opened it is closed by then. */
  focus: () => HTMLElement | null
}) {
  const { topic } = props
  const { t } = useTranslation('keywords')
  const act = useAct()
  const say = useSay()
  const topics = usePlan((plan) => plan.topics)
  const [intoId, setIntoId] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useReturnFocus(props.focus)

  const fits = useCallback(
    (other: BoardTopic) => other.id !== topic.id && other.moment === topic.moment,
    [topic.id, topic.moment],
  )
  const merge = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!intoId || busy) return
    setBusy(true)
    const done = await act((client, planId) =>
      client.topics.merge({ planId, topicId: topic.id, intoId }),
    )
    if (done) {
      say(t('said.merged', { title: topic.title, into: topics.get(intoId)?.title ?? '' }))
      props.onMerged(intoId)
    }
    props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('mergeTitle', { title: topic.title })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <form onSubmit={(event) => void merge(event)}>
        <Stack gap="md">
          <TopicPicker
            label={t('mergeInto')}
            hint={t('mergeHint')}
            fits={fits}
            value={intoId}
            onPick={setIntoId}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={intoId === null} loading={busy}>
              {t('mergeDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
