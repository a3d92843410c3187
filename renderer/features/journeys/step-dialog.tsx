import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Touchpoint, TouchpointFields } from '#shared/domain/journey.ts'
import type { LifeStage } from '#shared/domain/stage.ts'
import { usePlan } from '../../backend/context.tsx'
import { useStages } from './use-craft.ts'

export type StepAsked = { stage: LifeStage; step: Touchpoint | null }

/** Asks what a touchpoint is called, where it happens and what is to be noted about it. */
export function StepDialog(props: {
  asked: StepAsked
  onSave: (fields: Pick<TouchpointFields, 'title' | 'channel' | 'note'>) => void
  onClose: () => void
}) {
  const { stage, step } = props.asked
  const { t } = useTranslation('journeys')
  const words = useStages()[stage]
  const channels = usePlan((plan) => plan.settings.channels)
  const [title, setTitle] = useState(step?.title ?? '')
  const [channel, setChannel] = useState(step?.channel ?? null)
  const [note, setNote] = useState(step?.note ?? '')
  const ready = title.trim() !== ''
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      title={step ? t('stepForm.edit') : t('stepForm.add', { stage: words.title })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) props.onSave({ title: title.trim(), channel, note })
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('stepForm.title')}
            description={t('stage.reach', { reach: words.reach })}
            required
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label={t('stepForm.channel')}
            placeholder={t('step.noChannel')}
            clearable
            data={channels.map(({ id, title: label }) => ({ value: id, label }))}
            value={channel}
            onChange={setChannel}
          />
          <Textarea
            label={t('stepForm.note')}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('app:plans.cancel')}
            </Button>
            <Button type="submit" disabled={!ready}>
              {step ? t('stepForm.save') : t('stage.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
