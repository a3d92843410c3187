import { Modal, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'

/** Chosen keywords go to a topic that is there. */
export function MoveDialog(props: {
  chosen: ReadonlySet<string>
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useTranslation('keywords')
  const act = useAct()
  const topics = usePlan((plan) => plan.topics)
  const data = useMemo(
    () =>
      [...topics.values()].map(({ id, title, moment }) => ({
        value: id,
        label: t('topicOption', { title, moment: t(`app:moment.${moment ?? 'none'}`) }),
      })),
    [t, topics],
  )
  const move = async (topicId: string | null) => {
    if (!topicId) return
    const done = await act((client, planId) =>
      client.keywords.moveToTopic({ planId, keywordIds: [...props.chosen], topicId }),
    )
    if (done) props.onDone()
    props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('moveTitle', { count: props.chosen.size })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Select
        label={t('topic')}
        description={t('moveHint')}
        searchable
        limit={50}
        data={data}
        nothingFoundMessage={t('mergeNone')}
        data-autofocus
        onChange={(id) => void move(id)}
      />
    </Modal>
  )
}
