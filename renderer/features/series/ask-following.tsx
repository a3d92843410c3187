import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Asks whether something is done to a card of a series alone, or to those due later too. */
export function AskFollowing(props: {
  text: string
  one: string
  following: string
  danger?: boolean
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
      <Text style={{ overflowWrap: 'anywhere' }}>{props.text}</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={props.onFollowing}>
          {props.following}
        </Button>
        <Button
          data-autofocus
          {...(props.danger === true && { color: 'red', variant: 'light' })}
          onClick={props.onOne}
        >
          {props.one}
        </Button>
      </Group>
    </Modal>
  )
}
