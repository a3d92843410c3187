import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { shortened } from '../views/filter-names.ts'
import { RepeatForm } from './repeat-form.tsx'
import { SeriesForm } from './series-form.tsx'

/** Repeats a card that stands alone; of a series, changes or deletes this card and the following. */
export function SeriesDialog(props: { cardId: string; onClose: () => void }) {
  const { t } = useTranslation('calendar')
  const card = usePlan((plan) => plan.cards.get(props.cardId))
  // What was asked for stays in front, also when the card has become one of a series meanwhile.
  const [asksToRepeat] = useState(card?.series === null)
  if (!card) return null
  const title = shortened(card.title) || t('board:card.untitled')
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={asksToRepeat ? t('series.title') : t('series.titleSeries', { title })}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      {asksToRepeat ? (
        <RepeatForm card={card} onDone={props.onClose} />
      ) : (
        <SeriesForm card={card} onDone={props.onClose} />
      )}
    </Modal>
  )
}
