import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Touchpoint } from '#shared/domain/journey.ts'
import { usePlanModel } from '../../backend/context.tsx'
import {
  type CardKey,
  itemKey,
  type Place,
  placeAfter,
  readItem,
  stageOf,
  stepOf,
  TRAY,
} from './places.ts'
import { useStages } from './use-craft.ts'

/** A card on its way to another place, by keys or by pointer. */
export type Carry = CardKey & { key: string; to: Place; by: 'keys' | 'pointer' }

/** Carrying a card into a step, to another or out again, the same for mouse and keys; what happens is said. */
export function useCarry(given: {
  places: readonly Place[]
  steps: readonly Touchpoint[]
  /** Where a card from the tray is carried to first. */
  start: Place
  drop: (card: CardKey, to: Place) => void
}) {
  const { places } = given
  const { t } = useTranslation('journeys')
  const stages = useStages()
  const model = usePlanModel()
  const [carry, setCarry] = useState<Carry | null>(null)
  const [said, setSaid] = useState('')
  const titleOf = (cardId: string) =>
    model.state().cards.get(cardId)?.title || t('board:card.untitled')
  const placeOf = ({ step }: CardKey): Place => (step === null ? TRAY : `step:${step}`)

  function nameOf(place: Place): string {
    const step = given.steps.find(({ id }) => id === stepOf(place))
    const stage = stageOf(place)
    if (step) return t('place.step', { title: step.title, stage: stages[step.stage].title })
    return stage ? t('place.stage', { stage: stages[stage].title }) : t('place.out')
  }
  /** With which of all it is. */
  const fullNameOf = (place: Place) =>
    t('place.of', {
      place: nameOf(place),
      index: places.indexOf(place) + 1,
      count: places.length,
    })

  function lift(key: string, by: Carry['by']): boolean {
    const card = readItem(key)
    if (!card || !model.state().cards.has(card.cardId)) return false
    const from = placeOf(card)
    const to = by === 'keys' && card.step === null ? given.start : from
    setCarry({ ...card, key, to, by })
    if (by === 'keys')
      setSaid(t('carry.lifted', { title: titleOf(card.cardId), place: fullNameOf(to) }))
    return true
  }
  function hover(to: Place) {
    if (carry === null || carry.to === to) return
    setCarry({ ...carry, to })
    if (carry.by === 'keys') setSaid(fullNameOf(to))
  }
  function drop() {
    if (carry === null) return
    setCarry(null)
    if (carry.to === placeOf(carry)) return setSaid(t('carry.same'))
    given.drop(carry, carry.to)
    const title = titleOf(carry.cardId)
    setSaid(
      carry.to === TRAY
        ? t('carry.out', { title })
        : t('carry.dropped', { title, place: nameOf(carry.to) }),
    )
  }
  function cancel() {
    if (carry === null) return
    setCarry(null)
    setSaid(t('carry.cancelled'))
  }
  return {
    carry,
    said,
    nameOf,
    lift,
    hover,
    step: (by: number) => carry && hover(placeAfter(places, carry.to, by)),
    drop,
    cancel,
    /** Where the carried card will stand. */
    landing: (): string | null => {
      const step = carry && stepOf(carry.to)
      return carry && step ? itemKey({ cardId: carry.cardId, step }) : null
    },
  }
}

export type Carrying = ReturnType<typeof useCarry>
