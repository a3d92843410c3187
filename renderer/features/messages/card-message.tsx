import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import { AimFields } from './aim-fields.tsx'
import { CapNote } from './cap-note.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { ReplyFields } from './reply-fields.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import { useMessageEdit } from './use-message-edit.ts'
import { useMessaging } from './use-messaging.ts'
import { WordsEditor } from './words-editor.tsx'

/** What a card of kind message is for, who agreed to it, when it goes, and its words. */
export function CardMessage(props: { card: Card; readOnly: boolean }) {
  const { card, readOnly } = props
  const { t } = useTranslation('messages')
  const messaging = useMessaging()
  const { message, save } = useMessageEdit(card.id)
  if (!message || !messaging) return <Loader size="sm" aria-label={t('app:common.loading')} />
  const fields = { card, message, messaging, readOnly, save }
  return (
    <div data-testid="card-message">
      <PanelSection title={t('card.words')}>
        <WordsEditor {...fields} />
      </PanelSection>
      <PanelSection title={t('card.aim')}>
        <AimFields {...fields} />
      </PanelSection>
      <PanelSection title={t('card.consent')}>
        <ConsentFields {...fields} />
      </PanelSection>
      <PanelSection title={t('card.schedule')}>
        <ScheduleFields {...fields} />
        <CapNote {...fields} />
      </PanelSection>
      <PanelSection title={t('card.reply')}>
        <ReplyFields {...fields} />
      </PanelSection>
    </div>
  )
}
