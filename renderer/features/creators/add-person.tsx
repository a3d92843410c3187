import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../backend/use-act.ts'
import { PlatformInput } from './platform-input.tsx'

/** Asks for the name of somebody new, and where they are found; all else is written in their panel. */
export function AddPerson(props: { onClose: () => void; onAdded: (id: string) => void }) {
  const { t } = useTranslation('creators')
  const act = useAct()
  const [name, setName] = useState('')
  const [platform, setPlatform] = useState('')
  const [handle, setHandle] = useState('')
  const [audience, setAudience] = useState<number | string>('')
  const [saving, setSaving] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || saving) return
    setSaving(true)
    const size = typeof audience === 'number' ? Math.round(audience) : null
    const isFound = platform.trim() !== '' || handle.trim() !== ''
    const account = { platform: platform.trim(), handle: handle.trim(), url: '', audience: size }
    const draft = { name: name.trim(), platforms: isFound ? [account] : [] }
    const person = await act((client, planId) => client.creators.create({ planId, draft }))
    setSaving(false)
    if (!person) return
    props.onClose()
    props.onAdded(person.id)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      title={t('people.add')}
    >
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('field.name')}
          required
          data-autofocus
          maxLength={500}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PlatformInput
          label={t('field.platform')}
          value={platform}
          onChange={setPlatform}
          mt="sm"
        />
        <TextInput
          mt="sm"
          label={t('field.handle')}
          maxLength={500}
          value={handle}
          onChange={(event) => setHandle(event.currentTarget.value)}
        />
        <NumberInput
          mt="sm"
          label={t('field.audience')}
          description={t('field.audienceHint')}
          allowDecimal={false}
          allowNegative={false}
          max={1e10}
          hideControls
          thousandSeparator=" "
          value={audience}
          onChange={setAudience}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={props.onClose}>
            {t('app:common.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={saving}>
            {t('people.addOne')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
