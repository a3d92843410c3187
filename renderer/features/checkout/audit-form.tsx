import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Audit, newestAuditFirst } from '#shared/domain/audit.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import { usePeople } from '../cards/use-people.ts'

const LONGEST = 300

/** Begins an audit, or changes what is said of one: its checks, where it is tested, by whom. */
export function AuditForm(props: {
  audit?: Audit
  audits: readonly Audit[]
  onDone: (saved: Audit | null) => void
}) {
  const { audit, onDone } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const act = useAct()
  const today = usePlan((plan) => plan.today)
  const checks = usePlan((plan) => plan.checks)
  const { self } = usePeople()
  const [before] = newestAuditFirst(props.audits)
  const [title, setTitle] = useState(
    audit?.title ?? t('form.titleOf', { day: format.fullDay(today) }),
  )
  const [moments, setMoments] = useState<readonly Moment[]>(audit?.moments ?? ['buy'])
  const [startedOn, setStartedOn] = useState<string | null | undefined>(audit?.startedOn ?? today)
  const [device, setDevice] = useState(audit?.device ?? before?.device ?? '')
  const [who, setWho] = useState<string | null>(audit?.who ?? null)
  const [note, setNote] = useState(audit?.note ?? '')
  const [saving, setSaving] = useState(false)
  const toCome = Boolean(startedOn && startedOn > today)
  const fits = title.trim() !== '' && moments.length > 0 && startedOn && !toCome

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!fits || saving) return
    setSaving(true)
    const fields = {
      title: title.trim(),
      moments: MOMENTS.filter((moment) => moments.includes(moment)),
      startedOn,
      device: device.trim(),
      who: (who ?? self).trim(),
      note: note.trim(),
    }
    const saved = await act((client, planId) =>
      audit
        ? client.audits.update({ planId, auditId: audit.id, patch: fields })
        : client.audits.create({ planId, fields }),
    )
    setSaving(false)
    if (saved) onDone(saved)
  }
  const countOf = (moment: Moment) =>
    [...checks.values()].filter((check) => check.moment === moment).length
  return (
    <Modal
      opened
      size="lg"
      title={audit ? t('form.editTitle') : t('form.newTitle')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      onClose={() => onDone(null)}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('form.title')}
            maxLength={LONGEST}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('form.moments')}
            error={moments.length === 0 ? t('form.noMoment') : undefined}
            value={[...moments]}
            onChange={(values) => setMoments(MOMENTS.filter((one) => values.includes(one)))}
          >
            <Group mt={6} gap="lg">
              {MOMENTS.map((moment) => (
                <Checkbox
                  key={moment}
                  value={moment}
                  label={t('form.momentChecks', {
                    moment: t(`app:moment.${moment}`),
                    count: countOf(moment),
                  })}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <Group grow align="flex-start">
            <TextInput
              label={t('form.device')}
              placeholder={t('form.deviceExample')}
              maxLength={LONGEST}
              value={device}
              onChange={(event) => setDevice(event.currentTarget.value)}
            />
            <TextInput
              label={t('form.who')}
              maxLength={LONGEST}
              value={who ?? self}
              onChange={(event) => setWho(event.currentTarget.value)}
            />
          </Group>
          <DateField
            label={t('form.startedOn')}
            value={startedOn ?? null}
            error={toCome ? t('errors:INVALID.in-the-future') : undefined}
            onTyped={setStartedOn}
            onSave={async (day) => {
              setStartedOn(day)
              return true
            }}
          />
          <Textarea
            label={t('form.note')}
            placeholder={t('form.noteExample')}
            autosize
            minRows={2}
            maxLength={LIMITS.title}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => onDone(null)}>
              {t('app:common.cancel')}
            </Button>
            <Button type="submit" disabled={!fits} loading={saving}>
              {audit ? t('app:common.save') : t('form.begin')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
