import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Creator, hasContact } from '#shared/domain/creator.ts'
import { useAct } from '../../backend/use-act.ts'
import { useUndoNotice } from '../views/use-undo-notice.tsx'
import { EraseContact } from './erase-contact.tsx'
import type { Made } from './use-creators.ts'

/** Leaving the register, or what of a person stands in it. Asks where assets point to them. */
export function PersonFoot(props: { person: Creator; made: readonly Made[]; onClose: () => void }) {
  const { person, made, onClose } = props
  const { t } = useTranslation('creators')
  const act = useAct()
  const tellUndo = useUndoNotice()
  const [asking, setAsking] = useState(false)
  const [erasing, setErasing] = useState(false)
  const remove = async () => {
    const done = await act((client, planId) =>
      client.creators.remove({ planId, creatorIds: [person.id] }),
    )
    if (!done) return
    const label = { act: 'creators.remove', subject: person.name, count: 1 }
    tellUndo(label, t('remove.done', { name: person.name }))
    onClose()
  }
  return (
    <Group gap="sm" mt="lg">
      {hasContact(person) && person.consent.state !== 'withdrawn' && (
        <Button variant="default" onClick={() => setErasing(true)}>
          {t('erase.open')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="red"
        onClick={() => (made.length > 0 ? setAsking(true) : void remove())}
      >
        {t('remove.open')}
      </Button>
      {erasing && <EraseContact person={person} onClose={() => setErasing(false)} />}
      {asking && (
        <Modal
          opened
          onClose={() => setAsking(false)}
          closeButtonProps={{ 'aria-label': t('app:common.close') }}
          title={t('remove.title', { name: person.name })}
        >
          <p>{t('remove.assets', { count: made.length })}</p>
          <p>{t('remove.undo')}</p>
          <Group justify="flex-end" gap="xs" mt="md">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {t('app:common.cancel')}
            </Button>
            <Button color="red" onClick={() => void remove()}>
              {t('remove.open')}
            </Button>
          </Group>
        </Modal>
      )}
    </Group>
  )
}
