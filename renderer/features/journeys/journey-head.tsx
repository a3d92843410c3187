import { ActionIcon, Autocomplete, Menu } from '@mantine/core'
import { IconAlertTriangle, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Journey, JourneyFields } from '#shared/domain/journey.ts'
import { ScoreRing } from '../../ui/score-ring.tsx'
import { useKnownWords } from '../cards/use-known-words.ts'
import { SavedText } from '../settings/saved-text.tsx'
import classes from './journey-head.module.css'
import type { ScoredJourney } from './use-journeys.ts'
import { HowComputed } from './how-computed.tsx'
import { WeakestStep } from './weakest-step.tsx'
import type { StageDoing } from './stage-doing.ts'

/** The journey that is shown: its name, whom it is for, its score and what keeps it down. */
export function JourneyHead(props: {
  scored: ScoredJourney
  /** Journeys beside it, in order. */
  before: Journey | null
  after: Journey | null
  afterNext: Journey | null
  doing: StageDoing
  onSave: (patch: Partial<JourneyFields>) => void
  onMove: (beforeId: string | null) => void
  onDuplicate: () => void
  onRemove: () => void
}) {
  const { scored, doing, onSave } = props
  const { journey, result } = scored
  const { t } = useTranslation('journeys')
  const readOnly = !doing.canWrite
  return (
    <section className={classes.head} aria-label={journey.title} data-testid="journey-head">
      {result.score === null ? (
        <span className={classes.noScore} title={t('head.noScore')}>
          –
        </span>
      ) : (
        <ScoreRing score={result.score} label={t('head.score')} size={60} />
      )}
      <div className={classes.words}>
        <div className={classes.fields}>
          <div className={classes.title}>
            <SavedText
              label={t('head.title')}
              hideLabel
              required
              disabled={readOnly}
              value={journey.title}
              onSave={(title) => onSave({ title })}
            />
          </div>
          <Audience
            value={journey.audience}
            readOnly={readOnly}
            onSave={(audience) => onSave({ audience })}
          />
          <div className={classes.note}>
            <SavedText
              label={t('head.note')}
              hideLabel
              placeholder={readOnly ? '' : t('head.note')}
              disabled={readOnly}
              value={journey.note}
              onSave={(note) => onSave({ note })}
            />
          </div>
          {!readOnly && <JourneyMenu {...props} />}
        </div>
        <p className={classes.leaks} data-leaks={result.leaks > 0 || undefined}>
          {result.leaks > 0 && <IconAlertTriangle size={13} stroke={1.9} aria-hidden="true" />}
          {result.leaks > 0 ? t('head.leaks', { count: result.leaks }) : t('head.noLeak')}{' '}
          {t('head.rule')}
        </p>
        <WeakestStep result={result} doing={doing} />
        <HowComputed result={result} />
      </div>
    </section>
  )
}

/** One of the plan's audiences or other words; saved when it is left or chosen. */
function Audience(props: { value: string; readOnly: boolean; onSave: (audience: string) => void }) {
  const { t } = useTranslation('journeys')
  const { audiences } = useKnownWords()
  const [draft, setDraft] = useState<string | null>(null)
  const save = (value: string | null) => {
    setDraft(null)
    if (value !== null && value.trim() !== props.value) props.onSave(value.trim())
  }
  return (
    <Autocomplete
      size="xs"
      className={classes.audience ?? ''}
      aria-label={t('head.audience')}
      placeholder={t('head.audience')}
      data={[...audiences]}
      limit={30}
      maxLength={10_000}
      disabled={props.readOnly}
      value={draft ?? props.value}
      onChange={setDraft}
      onOptionSubmit={save}
      onBlur={() => save(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(draft)
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}

function JourneyMenu(props: Parameters<typeof JourneyHead>[0]) {
  const { scored, before, after, afterNext } = props
  const { t } = useTranslation('journeys')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('head.more', { title: scored.journey.title })}
        >
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={props.onDuplicate}>{t('head.duplicate')}</Menu.Item>
        <Menu.Item disabled={!before} onClick={() => props.onMove(before!.id)}>
          {t('head.earlier')}
        </Menu.Item>
        <Menu.Item disabled={!after} onClick={() => props.onMove(afterNext?.id ?? null)}>
          {t('head.later')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={props.onRemove}>
          {t('head.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
