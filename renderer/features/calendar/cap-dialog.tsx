import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { AudienceWeek } from '#shared/messages/week-load.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { WeekMessages } from '../messages/week-messages.tsx'

/** Who gets too many messages in a week, and which they are. */
export function CapDialog(props: {
  monday: IsoDate
  over: readonly AudienceWeek[]
  onOpenCard: (cardId: string) => void
  onClose: () => void
}) {
  const { monday, over } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('caps.title', { week: format.day(monday) })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <p>{over.length === 0 ? t('caps.mended') : t('caps.hint')}</p>
      {over.map((load) => (
        <WeekMessages key={load.audience} load={load} week={monday} onOpen={props.onOpenCard} />
      ))}
    </Modal>
  )
}
