import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckGuide } from '#shared/contract/audits.ts'
import type { Check } from '#shared/domain/check.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { useAct } from '../../backend/use-act.ts'

/** Changes a check, or makes one of the plan's own: what must be true, how severe, how it is tested. */
export function CheckForm(props: {
  check?: Check
  /** Of a new check. */
  moment?: Moment
  guide?: CheckGuide | undefined
  onDone: () => void
}) {
  const { check, guide, onDone } = props
  const { t } = useTranslation('audits')
  const act = useAct()
  const [title, setTitle] = useState(check?.title ?? '')
  const [moment, setMoment] = useState<Moment>(check?.moment ?? props.moment ?? 'buy')
  const [severity, setSeverity] = useState(check?.severity ?? 2)
  const [howTo, setHowTo] = useState(check?.howTo ?? '')
  const [saving, setSaving] = useState(false)
  const fits = title.trim() !== ''

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!fits || saving) return
    setSaving(true)
    const fields = { title: title.trim(), moment, severity, howTo: howTo.trim() }
    const saved = await act((client, planId) =>
      check
        ? client.checks.update({ planId, checkId: check.id, patch: fields })
        : client.checks.create({ planId, fields: { ...fields, state: 'unchecked' } }),
    )
    setSaving(false)
    if (saved) onDone()
  }
  return (
    <Modal
      opened
      size="lg"
      title={check ? t('check.editTitle') : t('check.add')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      onClose={onDone}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('check.title')}
            placeholder={t('checks:addPlaceholder')}
            maxLength={LIMITS.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group grow>
            <Select
              label={t('check.moment')}
              allowDeselect={false}
              data={MOMENTS.map((value) => ({ value, label: t(`app:moment.${value}`) }))}
              value={moment}
              onChange={(value) => setMoment(MOMENTS.find((one) => one === value) ?? moment)}
            />
            <Select
              label={t('check.severity')}
              allowDeselect={false}
              data={[3, 2, 1].map((value) => ({
                value: String(value),
                label: t(`check.severities.${value as 1 | 2 | 3}`),
              }))}
              value={String(severity)}
              onChange={(value) => setSeverity(Number(value))}
            />
          </Group>
          <Textarea
            label={t('guide.howTo')}
            description={guide ? t('check.howToPlaybook') : t('check.howToHint')}
            placeholder={guide?.howTo.join('\n') ?? t('check.howToExample')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={LIMITS.title}
            value={howTo}
            onChange={(event) => setHowTo(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onDone}>
              {t('app:common.cancel')}
            </Button>
            <Button type="submit" disabled={!fits} loading={saving}>
              {t('app:common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
