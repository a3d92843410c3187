import { Modal } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import type { Touchpoint } from '#shared/domain/journey.ts'
import { CardPicker } from '../cards/card-picker.tsx'

/** Finds a card of the plan for a touchpoint, for whoever would rather not drag. */
export function PickCard(props: {
  step: Touchpoint
  onPick: (card: Card) => void
  onClose: () => void
}) {
  const { step } = props
  const { t } = useTranslation('journeys')
  const leftOut = useCallback((card: Card) => step.cards.includes(card.id), [step])
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      title={t('pick.title', { title: step.title })}
    >
      <CardPicker
        label={t('pick.label')}
        placeholder={t('pick.label')}
        leftOut={leftOut}
        onPick={props.onPick}
      />
    </Modal>
  )
}
