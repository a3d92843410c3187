import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { usePlan } from '../../backend/context.tsx'
import { cardsTitled } from './card-links.ts'
import { short } from './use-field-words.ts'

const MOST_OFFERED = 20

/** A field that finds a card by words of its title, over all cards of the plan. */
export function CardPicker(props: {
  label: string
  placeholder: string
  /** Cards that are not offered; the same function as long as the same cards are left out. */
  leftOut: (card: Card) => boolean
  /** The card that stands in the field, where it keeps one. */
  value?: string | null
  onPick: (card: Card) => void
  /** Lets go of the card in the field; left out: it cannot be let go of. */
  onClear?: () => void
}) {
  const { leftOut, value = null, onClear } = props
  const { t } = useTranslation('card')
  const cards = usePlan((plan) => plan.cards)
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const chosen = value === null ? undefined : cards.get(value)
  const titleOf = (card: Card) => short(card.title, 90) || t('board:card.untitled')
  const title = chosen ? titleOf(chosen) : null
  const found = useMemo(() => {
    if (!opened) return []
    // The title of the card in the field is no search.
    const words = chosen && search === title ? '' : search
    return cardsTitled(words, cards.values(), leftOut, MOST_OFFERED)
  }, [cards, chosen, leftOut, opened, search, title])
  const offered = chosen && !found.includes(chosen) ? [chosen, ...found] : found
  return (
    <Select
      flex={1}
      aria-label={props.label}
      placeholder={props.placeholder}
      searchable
      clearable={onClear !== undefined}
      nothingFoundMessage={t('links.noneFound')}
      // The search is done above, over all cards: the list holds what it found.
      filter={({ options }) => options}
      data={offered.map((card) => ({ value: card.id, label: titleOf(card) }))}
      value={chosen ? chosen.id : null}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onChange={(cardId) => {
        const card = cardId === null ? undefined : cards.get(cardId)
        if (!card) return onClear?.()
        if (value === null && !onClear) setSearch('')
        props.onPick(card)
      }}
    />
  )
}
