import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { EMPTY_PLACE, type Place, type PlacePatch } from '#shared/domain/place.ts'
import { usePlanId } from '../../backend/context.tsx'
import { ofPlan } from '../../backend/plan-query.ts'
import { useAct } from '../../backend/use-act.ts'

export type SavePlace = (patch: PlacePatch) => Promise<boolean>

/** Where what is known of one place is kept in the window. */
export const placeKey = (cardId: string): readonly string[] => ['places', cardId]

/**
 * Writes fields of a place, shown at once: the next edit of the same hours builds on it. True once they
 * are in the store; a failure has been told by then.
 */
export function usePlaceEdit(cardId: string): SavePlace {
  const act = useAct()
  const planId = usePlanId()
  const queries = useQueryClient()
  return useCallback(
    async (patch) => {
      const queryKey = ofPlan(planId, ...placeKey(cardId))
      await queries.cancelQueries({ queryKey })
      queries.setQueryData<Place[]>(queryKey, (old) => [
        { ...(old?.[0] ?? { id: cardId, ...EMPTY_PLACE }), ...(patch as Partial<Place>) },
      ])
      const saved = await act((client) => client.places.put({ planId, cardId, patch }))
      if (saved === null) void queries.invalidateQueries({ queryKey })
      return saved !== null
    },
    [act, cardId, planId, queries],
  )
}
