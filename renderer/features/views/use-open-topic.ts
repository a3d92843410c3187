import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/**
 * The topic that the side panel shows, kept in the address as `?about=`. It opens over whatever page
 * one is on, and over the card that is open there, which is seen again when it closes.
 */
export function useOpenTopic(): {
  topicId: string | null
  open: (topicId: string) => void
  close: () => void
} {
  const [location, navigate] = useLocation()
  const search = useSearch()
  const open = useCallback(
    (id: string) => navigate(`${location}?${withAbout(search, id)}`, { replace: true }),
    [location, navigate, search],
  )
  const close = useCallback(
    () => navigate(`${location}?${withAbout(search, null)}`, { replace: true }),
    [location, navigate, search],
  )
  return { topicId: new URLSearchParams(search).get('about'), open, close }
}

function withAbout(search: string, topicId: string | null): URLSearchParams {
  const params = new URLSearchParams(search)
  if (topicId === null) params.delete('about')
  else params.set('about', topicId)
  return params
}
