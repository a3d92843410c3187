import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Tactic } from '#shared/domain/plan.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { SavedText } from '../settings/saved-text.tsx'
import type { ListedTactic } from './listed-tactic.ts'
import { OffControl } from './off-control.tsx'
import classes from './tactic-details.module.css'
import { RemoveDialog } from './remove-dialog.tsx'
import { useTacticActs } from './use-tactic-acts.ts'
import { WeightControl } from './weight-control.tsx'

/** What this plan makes of a tactic: in force or off and why, its weight, its moment and a note. */
export function TacticControls(props: { listed: ListedTactic; tactic: Tactic }) {
  const { listed, tactic } = props
  const { t } = useTranslation('playbook')
  const canWrite = useCanWrite()
  const acts = useTacticActs()
  const [removing, setRemoving] = useState(false)
  const isOwn = listed.facts === null
  const mayMove = isOwn || listed.facts?.anyMoment === true

  return (
    <section aria-label={t('inPlan')} className={classes.controls}>
      <h4>{t('inPlan')}</h4>
      <OffControl tactic={tactic} title={listed.title} />
      <div className={classes.control}>
        <span>{t('weight.label')}</span>
        <WeightControl tactic={tactic} title={listed.title} />
      </div>
      {mayMove && (
        <Select
          label={t('moment')}
          allowDeselect={false}
          disabled={!canWrite}
          data={MOMENTS.map((moment) => ({ value: moment, label: t(`app:moment.${moment}`) }))}
          value={tactic.moment}
          onChange={(value) => {
            const moment = MOMENTS.find((one) => one === value)
            if (moment) void acts.update(tactic.id, { moment })
          }}
        />
      )}
      {isOwn && (
        <SavedText
          label={t('own.title')}
          required
          value={tactic.title}
          disabled={!canWrite}
          onSave={(title) => void acts.update(tactic.id, { title })}
        />
      )}
      <SavedText
        label={t('note.label')}
        value={tactic.note ?? ''}
        disabled={!canWrite}
        onSave={(note) => void acts.update(tactic.id, { note })}
      />
      {isOwn && canWrite && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('own.removeNamed', { tactic: listed.title })}
          onClick={() => setRemoving(true)}
        >
          {t('own.remove')}
        </Button>
      )}
      {removing && (
        <RemoveDialog
          noun="tactic"
          title={listed.title}
          cardIds={listed.cardIds}
          onRemove={() => {
            setRemoving(false)
            void acts.remove(tactic.id)
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </section>
  )
}
