import { SegmentedControl, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consentGap, CONSENTS } from '#shared/domain/message.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useDraft } from '../cards/use-draft.ts'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'

/** Whether the people it goes to agreed: to what and since when, or why they need not. */
export function ConsentFields({ message, readOnly, save }: MessageFieldsProps) {
  const { t } = useTranslation('messages')
  const { consent } = message
  const gap = consentGap(message)
  const note = useDraft(message.consentNote, (consentNote) => save({ consentNote }))
  return (
    <div className={classes.stack}>
      <SegmentedControl
        fullWidth
        aria-label={t('consent.label')}
        readOnly={readOnly}
        data={CONSENTS.map((value) => ({ value, label: t(`consent.state.${value}`) }))}
        value={consent}
        onChange={(value) => {
          const next = CONSENTS.find((one) => one === value)
          if (next) void save({ consent: next })
        }}
      />
      {gap === 'none' && (
        <p className={classes.told} data-told="warn" role="status">
          {t('consent.gap.none')}
        </p>
      )}
      {consent !== 'none' && (
        <div className={classes.wideAndNarrow} data-single={consent !== 'noted' || undefined}>
          <Textarea
            label={t(`consent.note.${consent}`)}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={10_000}
            dir="auto"
            readOnly={readOnly}
            value={note.value}
            error={gap === 'no-what' || gap === 'no-reason' ? t(`consent.gap.${gap}`) : undefined}
            onChange={(event) => note.change(event.currentTarget.value)}
            onBlur={note.leave}
          />
          {consent === 'noted' && (
            <DateField
              label={t('consent.on')}
              value={message.consentOn}
              readOnly={readOnly}
              error={gap === 'no-when' ? t('consent.gap.no-when') : undefined}
              onSave={(consentOn) => save({ consentOn })}
            />
          )}
        </div>
      )}
    </div>
  )
}
