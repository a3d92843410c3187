import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Asks once whether a scratch copy with changes may go. */
export function DropDialog(props: { count: number; onClose: () => void; onDrop: () => void }) {
  const { t } = useTranslation('whatIf')
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('drop.title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <Stack>
        <Text size="sm">{t('drop.what', { count: props.count })}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={props.onClose}>
            {t('drop.not')}
          </Button>
          <Button color="red" onClick={props.onDrop}>
            {t('drop.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
