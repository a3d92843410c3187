import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { staleOn } from '#shared/coverage/strength.ts'
import { readKey } from './calendar-entries.ts'
import type { DateOf } from './calendar-options.ts'
import { titleOf } from './entry-words.ts'

/** A card on its way to another day, by keys or by pointer; `to` `null`: to no day at all. */
export type Carry = {
  key: string
  cardId: string
  dateOf: DateOf
  from: IsoDate | null
  to: IsoDate | null
  by: 'keys' | 'pointer'
}

/**
 * Carrying a card to another day, the same for mouse and keys; what happens is said. Dropping calls
 * `reschedule`; what is dropped where it was changes nothing.
 */
export function useCarry(reschedule: (cardId: string, dateOf: DateOf, to: IsoDate | null) => void) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const model = usePlanModel()
  const [carry, setCarry] = useState<Carry | null>(null)
  const [said, setSaid] = useState('')
  const dayName = (date: IsoDate | null) => (date === null ? t('noDay') : format.longDay(date))
  const cardOf = (key: string) => {
    const read = readKey(key)
    const card = read && model.state().cards.get(read.cardId)
    return read && card ? { ...read, card } : null
  }

  /** False where the day cannot be set by hand, which is said. */
  function lift(key: string, by: Carry['by'], start: IsoDate): boolean {
    const found = cardOf(key)
    if (!found) return false
    const { card, cardId, dateOf } = found
    const title = titleOf({ card }, t)
    if (dateOf === 'refresh') {
      const date = staleOn(card, 1)
      setSaid(t('carry.refresh', { title, date: dayName(date) }))
      return false
    }
    const from = dateOf === 'due' ? card.dueOn : card.publishedOn
    const to = by === 'keys' ? (from ?? start) : from
    setCarry({ key, cardId, dateOf, from, to, by })
    if (by === 'keys') setSaid(t('carry.lifted', { title, date: dayName(to) }))
    return true
  }
  function hover(to: IsoDate | null) {
    if (carry === null || carry.to === to) return
    // What is published has a day: only a due date can be taken away.
    setCarry({ ...carry, to: to === null && carry.dateOf === 'publish' ? carry.from : to })
    if (carry.by === 'keys') setSaid(dayName(to))
  }
  function drop() {
    if (carry === null) return
    setCarry(null)
    const found = cardOf(carry.key)
    if (!found || carry.to === carry.from) return setSaid(t('carry.same'))
    reschedule(carry.cardId, carry.dateOf, carry.to)
    setSaid(t('carry.dropped', { title: titleOf(found, t), date: dayName(carry.to) }))
  }
  function cancel() {
    if (carry === null) return
    setCarry(null)
    setSaid(t('carry.cancelled'))
  }
  return { carry, said, lift, hover, drop, cancel }
}

export type Carrying = ReturnType<typeof useCarry>
