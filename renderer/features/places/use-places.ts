import { useMemo } from 'react'
import type { Card } from '#shared/domain/card.ts'
import { EMPTY_PLACE, type Place } from '#shared/domain/place.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { type Completeness, completeness } from '#shared/places/completeness.ts'
import { type HoursConflict, hoursConflicts } from '#shared/places/hours-conflicts.ts'
import { hoursOn } from '#shared/places/hours-of-day.ts'
import { usePlan } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'

/** A place as the view shows it: its card, what is known of it, and what follows from that. */
export type ShownPlace = {
  card: Card
  place: Place
  known: Completeness
  conflicts: HoursConflict[]
  today: ReturnType<typeof hoursOn>
}

export function shownPlace(card: Card, place: Place | undefined, today: IsoDate): ShownPlace {
  const whole = place ?? { ...EMPTY_PLACE, id: card.id }
  return {
    card,
    place: whole,
    known: completeness(whole, card.url, today),
    conflicts: hoursConflicts(whole, today),
    today: hoursOn(whole.hours, today),
  }
}

/** All places of the plan that are not archived; `null` while they are on their way. */
export function usePlaces(): ShownPlace[] | null {
  const cards = usePlan((plan) => plan.cards)
  const today = usePlan((plan) => plan.today)
  const { data } = usePlanQuery(['places'], ['place', 'card'], (client, planId) =>
    client.places.list({ planId }),
  )
  return useMemo(() => {
    if (!data) return null
    const places = new Map(data.map((place) => [place.id, place]))
    return [...cards.values()]
      .filter(({ kind, archived }) => kind === 'place' && !archived)
      .map((card) => shownPlace(card, places.get(card.id), today))
  }, [cards, data, today])
}
