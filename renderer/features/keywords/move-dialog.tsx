import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { useSay } from './said.tsx'
import { TopicPicker } from './topic-picker.tsx'

const ANY = () => true

/** Chosen keywords go to a topic that is there. */
export function MoveDialog(props: {
  chosen: ReadonlySet<string>
  onClose: () => void
  onDone: () => void
  focusGrid: () => HTMLElement | null
}) {
  const { t } = useTranslation('keywords')
  const act = useAct()
  const say = useSay()
  const topics = usePlan((plan) => plan.topics)
  const [topicId, setTopicId] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useReturnFocus(props.focusGrid)

  const move = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!topicId || busy) return
    setBusy(true)
    const count = props.chosen.size
    const done = await act((client, planId) =>
      client.keywords.moveToTopic({ planId, keywordIds: [...props.chosen], topicId }),
    )
    if (done) {
      say(t('said.moved', { count, title: topics.get(topicId)?.title ?? '' }))
      props.onDone()
    }
    props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('moveTitle', { count: props.chosen.size })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <form onSubmit={(event) => void move(event)}>
        <Stack gap="md">
          <TopicPicker
            label={t('topic')}
            hint={t('moveHint')}
            fits={ANY}
            value={topicId}
            onPick={setTopicId}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={topicId === null} loading={busy}>
              {t('moveDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
