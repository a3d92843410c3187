import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { useAct } from '../../backend/use-act.ts'
import { CheckForm } from './check-form.tsx'
import classes from './checks.module.css'

const USUAL_SEVERITY = 2

export function AddCheck(props: { moment: Moment }) {
  const { t } = useTranslation('checks')
  const act = useAct()
  const [title, setTitle] = useState('')
  const [whole, setWhole] = useState(false)

  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    const added = await act((client, planId) =>
      client.checks.create({
        planId,
        fields: {
          moment: props.moment,
          title: title.trim(),
          severity: USUAL_SEVERITY,
          state: 'unchecked',
        },
      }),
    )
    if (added) setTitle('')
  }

  return (
    <form className={classes.add} onSubmit={(event) => void add(event)}>
      <TextInput
        aria-label={t('addTitle', { moment: t(`app:moment.${props.moment}`) })}
        placeholder={t('addPlaceholder')}
        value={title}
        maxLength={10_000}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!title.trim()}>
        {t('add')}
      </Button>
      <Button variant="subtle" onClick={() => setWhole(true)}>
        {t('audits:check.addWhole')}
      </Button>
      {whole && <CheckForm moment={props.moment} onDone={() => setWhole(false)} />}
    </form>
  )
}
