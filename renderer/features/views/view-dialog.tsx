import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#shared/domain/text.ts'
import type { View } from '#shared/domain/view.ts'
import type { ViewHandle } from './use-view.ts'

/** Asks for the name of a new view, or another one for a view. */
export function ViewDialog(props: { view: ViewHandle; naming: View | 'new'; onClose: () => void }) {
  const { view, naming } = props
  const { t } = useTranslation('views')
  const isNew = naming === 'new'
  const [name, setName] = useState(isNew ? '' : naming.name)
  const wanted = name.trim()
  const taken = view.views.some((one) => one !== naming && one.name === wanted)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!wanted || taken) return
    const saved = isNew ? await view.saveAs(wanted) : await view.update(naming, { name: wanted })
    if (saved) props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={isNew ? t('views.saveTitle') : t('views.renameTitle')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            label={t('views.name')}
            required
            data-autofocus
            maxLength={LIMITS.title}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={taken ? t('views.taken') : undefined}
          />
          {isNew && (
            <Text c="dimmed" size="sm">
              {t('views.hint')}
            </Text>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('app:common.cancel')}
            </Button>
            <Button type="submit" disabled={!wanted || taken}>
              {t('app:common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
