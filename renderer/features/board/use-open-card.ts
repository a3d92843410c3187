import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { usePlanId } from '../../backend/context.tsx'
import { planPath } from '../../app/routes.ts'

/** The card that the panel shows, kept in the address as `?card=`, so that other views can link. */
export function useOpenCard(): {
  cardId: string | null
  open: (cardId: string) => void
  close: () => void
} {
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const cardId = new URLSearchParams(useSearch()).get('card')
  const path = planPath(planId, 'board')
  const open = useCallback(
    (id: string) => navigate(`${path}?card=${encodeURIComponent(id)}`, { replace: true }),
    [navigate, path],
  )
  const close = useCallback(() => navigate(`${path}?`, { replace: true }), [navigate, path])
  return { cardId, open, close }
}
