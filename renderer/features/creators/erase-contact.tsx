import { Button, Group, List, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Creator } from '#shared/domain/creator.ts'
import { useAct } from '../../backend/use-act.ts'

/** Says what erasing does and what it does not, before it is done. */
export function EraseContact(props: { person: Creator; onClose: () => void }) {
  const { person, onClose } = props
  const { t } = useTranslation('creators')
  const act = useAct()
  const erase = async () => {
    const done = await act((client, planId) =>
      client.creators.eraseContact({ planId, creatorId: person.id }),
    )
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      title={t('erase.title', { name: person.name })}
    >
      <List spacing="xs" size="sm">
        <List.Item>{t('erase.goes')}</List.Item>
        <List.Item>{t('erase.stays')}</List.Item>
        <List.Item>{t('erase.history')}</List.Item>
        <List.Item>{t('erase.copies')}</List.Item>
      </List>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('app:common.cancel')}
        </Button>
        <Button color="red" onClick={() => void erase()}>
          {t('erase.do')}
        </Button>
      </Group>
    </Modal>
  )
}
