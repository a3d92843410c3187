import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { cardPageAt, planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'

/**
 * The card that the panel shows, kept in the address as `?card=`, so that other views can link. It
 * opens on the page of cards that one is on, from elsewhere on the board.
 */
export function useOpenCard(): {
  cardId: string | null
  open: (cardId: string) => void
  close: () => void
} {
  const planId = usePlanId()
  const [location, navigate] = useLocation()
  const cardId = new URLSearchParams(useSearch()).get('card')
  const path = planPath(planId, cardPageAt(location))
  const open = useCallback(
    (id: string) => navigate(`${path}?card=${encodeURIComponent(id)}`, { replace: true }),
    [navigate, path],
  )
  const close = useCallback(() => navigate(`${path}?`, { replace: true }), [navigate, path])
  return { cardId, open, close }
}
