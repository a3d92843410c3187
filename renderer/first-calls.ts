import { notifyManager, QueryClient } from '@tanstack/react-query'
import { planQuery } from './app/plan-query.ts'
import { addressedPlan } from './app/routes.ts'
import { fetchView } from './app/view-pages.ts'
import { createConnection } from './backend/connection.ts'

/**
 * What the address asks for is on its way before the first component is drawn: this module comes
 * first in main.tsx, so that it runs ahead of everything that drawing needs.
 */
export const connection = createConnection()

// What has arrived is drawn at once; the library's own timer waits behind everything else at a start.
notifyManager.setScheduler(queueMicrotask)

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false } },
})

const addressed = addressedPlan(window.location.hash)
if (addressed) {
  fetchView(addressed.view)
  void queryClient.prefetchQuery(planQuery(connection.client, addressed.planId, addressed.view))
}
