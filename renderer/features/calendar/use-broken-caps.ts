import { useMemo } from 'react'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { type AudienceWeek, isoMonday, overCap, sendersOf } from '#shared/messages/week-load.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { useOutline } from '../messages/use-outline.ts'

/** Audiences that would get more messages than their cap, by the Monday of their week. */
export type BrokenCaps = ReadonlyMap<IsoDate, readonly AudienceWeek[]>

/**
 * Where the weekly caps would be broken on the days shown. Caps are of ISO weeks, wherever a language
 * begins its own.
 */
export function useBrokenCaps(
  plan: Pick<PlanState, 'cards' | 'columns' | 'settings'>,
  days: readonly IsoDate[],
): BrokenCaps {
  const { cards, columns, settings } = plan
  const { data } = useOutline()
  return useMemo(() => {
    const broken = new Map<IsoDate, readonly AudienceWeek[]>()
    if (!data) return broken
    const known = new Map(data.messages.map((message) => [message.id, message]))
    const senders = sendersOf(cards.values(), columns, (id) => known.get(id))
    for (const monday of new Set(days.map(isoMonday))) {
      const over = overCap(senders, monday, settings)
      if (over.length > 0) broken.set(monday, over)
    }
    return broken
  }, [cards, columns, data, days, settings])
}
