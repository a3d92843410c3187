import { useEffect } from 'react'
import { useClient, usePlanId } from '../../backend/context.tsx'
import type { BoardUiStore } from './board-ui.ts'

/** Brings the numbers of comments and files to the cards once the board stands, and keeps them fresh. */
export function useTalk(ui: BoardUiStore): void {
  const client = useClient()
  const planId = usePlanId()
  useEffect(() => {
    const left = new AbortController()
    const idle = requestIdleCallback(() => {
      void import('./follow-counts.ts')
        .then(({ followCounts }) =>
          followCounts(client, planId, left.signal, (talk) => ui.set({ talk })),
        )
        .catch(() => {})
    })
    return () => {
      cancelIdleCallback(idle)
      left.abort()
    }
  }, [client, planId, ui])
}
