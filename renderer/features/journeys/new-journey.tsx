import { Autocomplete, Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyFields, TouchpointFields } from '#shared/domain/journey.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { inLocale, type JourneyStarter } from '#shared/playbook/playbook.ts'
import { usePlan } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import { useKnownWords } from '../cards/use-known-words.ts'
import classes from './new-journey.module.css'
import { useCraft } from './use-craft.ts'

const BLANK = ''

/** Asks for a journey's name, whom it is for and what it starts from. */
export function NewJourney(props: {
  onCreate: (fields: JourneyFields, steps: TouchpointFields[]) => void
  onClose: () => void
}) {
  const { t } = useTranslation('journeys')
  const locale = useLocale()
  const craft = useCraft()
  const { audiences } = useKnownWords()
  const channels = usePlan((plan) => plan.settings.channels)
  const starters = craft?.journeys ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [written, setWritten] = useState<string | null>(null)
  const [audience, setAudience] = useState('')
  const id = chosen ?? starters[0]?.id ?? BLANK
  const starter = starters.find((one) => one.id === id)
  const title = written ?? (starter ? inLocale(starter.title, locale) : '')
  const ready = title.trim() !== ''

  const stepsOf = ({ steps }: JourneyStarter): TouchpointFields[] =>
    steps.map((step) => ({
      stage: step.stage,
      title: inLocale(step.title, locale),
      channel: channels.some((channel) => channel.id === step.channel) ? step.channel : null,
      note: '',
      cards: [],
    }))
  const create = () => {
    if (!ready) return
    const steps = starter ? stepsOf(starter) : []
    const skipped = starter
      ? LIFE_STAGES.filter((stage) => !steps.some((step) => step.stage === stage))
      : []
    props.onCreate({ title: title.trim(), audience: audience.trim(), note: '', skipped }, steps)
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      title={t('new.title')}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <Stack gap="md">
          <Radio.Group label={t('new.from')} value={id} onChange={setChosen}>
            <div className={classes.starters}>
              {starters.map((one) => (
                <Starter
                  key={one.id}
                  value={one.id}
                  title={inLocale(one.title, locale)}
                  about={inLocale(one.for, locale)}
                  more={t('new.steps', { count: one.steps.length })}
                />
              ))}
              <Starter value={BLANK} title={t('new.blank')} about={t('new.blankHint')} more="" />
            </div>
          </Radio.Group>
          <TextInput
            label={t('head.title')}
            required
            data-autofocus
            value={title}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
          <Autocomplete
            size="xs"
            label={t('head.audience')}
            description={t('new.audienceHint')}
            data={[...audiences]}
            limit={30}
            value={audience}
            onChange={setAudience}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('app:plans.cancel')}
            </Button>
            <Button type="submit" disabled={!ready}>
              {t('new.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Starter(props: { value: string; title: string; about: string; more: string }) {
  return (
    <Radio.Card value={props.value} className={classes.starter ?? ''}>
      <b>{props.title}</b>
      <span>
        {props.about} {props.more}
      </span>
    </Radio.Card>
  )
}
