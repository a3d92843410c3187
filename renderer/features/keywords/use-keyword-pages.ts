import { useEffect, useState, useSyncExternalStore } from 'react'
import type { KeywordList } from '#shared/contract/keywords.ts'
import { useClient, useConnectionStatus, usePlan, usePlanId } from '../../backend/context.tsx'
import { KeywordPages } from './keyword-pages.ts'

/** The windows of a list of keywords, in step with the plan. */
export function useKeywordPages(list: KeywordList) {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const connection = useConnectionStatus()
  const [pages] = useState(() => new KeywordPages())
  const view = useSyncExternalStore(pages.subscribe, pages.view)
  const key = JSON.stringify([planId, list])

  useEffect(() => {
    pages.open(key, (offset, limit, signal) =>
      client.keywords.list({ planId, query: { ...list, offset, limit } }, { signal }),
    )
    // `key` stands for `list`, which is made anew at every render.
  }, [pages, key, client, planId]) // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (connection === 'open') pages.refresh()
  }, [pages, seq, connection])
  useEffect(() => () => pages.close(), [pages])

  return { pages, view, key }
}
