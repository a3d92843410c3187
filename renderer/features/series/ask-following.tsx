import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Asks whether a card of a series goes to its new day alone. */
export function AskFollowing(props: {
  title: string
  date: string
  onOne: () => void
  onFollowing: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('calendar')
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('series.ask.title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Text style={{ overflowWrap: 'anywhere' }}>
        {t('series.ask.text', { title: props.title, date: props.date })}
      </Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={props.onFollowing}>
          {t('series.ask.all')}
        </Button>
        <Button data-autofocus onClick={props.onOne}>
          {t('series.ask.one')}
        </Button>
      </Group>
    </Modal>
  )
}
