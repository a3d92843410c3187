import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import lists from './lists.module.css'

const FIRST = 6

/** Says which cards lose a tactic or a channel before it goes. */
export function RemoveDialog(props: {
  noun: 'tactic' | 'channel'
  title: string
  cardIds: readonly string[]
  onRemove: () => void
  onClose: () => void
}) {
  const { noun, cardIds } = props
  const { t } = useTranslation('playbook')
  const cards = usePlan((plan) => plan.cards)
  const left = cardIds.length - FIRST
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('remove.title', { title: props.title })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Stack>
        <Text>
          {cardIds.length === 0
            ? t('remove.unused')
            : t(`remove.${noun}Cards`, { count: cardIds.length })}
        </Text>
        {cardIds.length > 0 && (
          <ul className={lists.plain}>
            {cardIds.slice(0, FIRST).map((id) => (
              <li key={id} dir="auto">
                {cards.get(id)?.title || t('board:card.untitled')}
              </li>
            ))}
            {left > 0 && <li>{t('remove.more', { count: left })}</li>}
          </ul>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('app:common.cancel')}
          </Button>
          <Button color="red" onClick={props.onRemove}>
            {t('remove.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
