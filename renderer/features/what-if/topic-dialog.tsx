import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useBoth } from './use-scratch.ts'
import type { ScratchActs } from './use-scratch-acts.ts'
import classes from './what-if.module.css'

const FIRST = 8

/** A topic of the scratch copy: who answers it, its moment, and a card imagined for it. */
export function TopicDialog(props: {
  topic: BoardTopic
  acts: ScratchActs
  onClose: () => void
  onImagine: () => void
}) {
  const { topic, acts, onClose } = props
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const { cards } = useBoth().whatIf
  const answering = [...cards.values()].filter((card) => {
    return !card.archived && card.topics.includes(topic.id)
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={topic.title || t('board:card.untitled')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('topic.demand', {
            count: topic.demand.keywords,
            searches: format.compact(topic.demand.sum),
          })}
        </Text>
        <Select
          label={t('topic.moment')}
          allowDeselect={false}
          data={MOMENTS.map((one) => ({ value: one, label: t(`app:moment.${one}`) }))}
          value={topic.moment}
          onChange={(value) => {
            const moment = MOMENTS.find((one) => one === value)
            if (moment) void acts.board.sortTopic(topic.id, moment)
          }}
        />
        <div>
          <Text size="sm" fw={600}>
            {t('topic.answering', { count: answering.length })}
          </Text>
          <ul className={classes.plain}>
            {answering.slice(0, FIRST).map((card) => (
              <li key={card.id}>{card.title || t('board:card.untitled')}</li>
            ))}
          </ul>
          {answering.length > FIRST && (
            <Text size="xs" c="dimmed">
              {t('topic.more', { count: answering.length - FIRST })}
            </Text>
          )}
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:common.close')}
          </Button>
          <Button data-autofocus onClick={props.onImagine}>
            {t('topic.imagine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
