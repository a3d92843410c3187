import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import classes from './controls.module.css'
import { useTacticActs } from './use-tactic-acts.ts'

/** Adds a tactic of the team's own to the plan. */
export function AddTactic(props: { onAdded: (tacticId: string) => void }) {
  const { t } = useTranslation('playbook')
  const { add } = useTacticActs()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [moment, setMoment] = useState<Moment>('know')
  const [weight, setWeight] = useState('2')
  const [note, setNote] = useState('')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    const fields = { title: title.trim(), moment, weight: Number(weight), note: note.trim() }
    const tactic = await add(fields)
    if (!tactic) return
    setOpen(false)
    setTitle('')
    setNote('')
    props.onAdded(tactic.id)
  }

  if (!open) {
    return (
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('own.add')}
      </Button>
    )
  }
  return (
    <form
      className={classes.addForm}
      aria-label={t('own.add')}
      onSubmit={(event) => void submit(event)}
    >
      <TextInput
        data-autofocus
        autoFocus
        required
        label={t('own.title')}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={t('moment')}
        allowDeselect={false}
        data={MOMENTS.map((each) => ({ value: each, label: t(`app:moment.${each}`) }))}
        value={moment}
        onChange={(value) => setMoment(MOMENTS.find((one) => one === value) ?? 'know')}
      />
      <div>
        <span className={classes.label}>{t('weight.label')}</span>
        <SegmentedControl
          aria-label={t('weight.label')}
          data={['1', '2', '3']}
          value={weight}
          onChange={setWeight}
        />
      </div>
      <TextInput
        label={t('note.label')}
        value={note}
        maxLength={2_000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button type="submit" disabled={title.trim() === ''}>
          {t('own.save')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('app:common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
