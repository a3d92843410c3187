import { useQuery } from '@tanstack/react-query'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

/** What the plan knows of one keyword; `null` until it is here, also while another one was asked for. */
export function useExplained(keywordId: string | null) {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const found = useQuery({
    queryKey: ['keyword', planId, keywordId, seq],
    queryFn: () => client.keywords.explain({ planId, keywordId: keywordId! }),
    enabled: keywordId !== null,
    placeholderData: (before) => (before?.keyword.id === keywordId ? before : undefined),
    gcTime: 10_000,
    retry: false,
  })
  return found.data?.keyword.id === keywordId ? (found.data ?? null) : null
}
