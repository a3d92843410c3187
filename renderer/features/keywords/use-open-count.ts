import { useQuery } from '@tanstack/react-query'
import type { KeywordFilter } from '#shared/contract/keywords.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

/** How many keywords of a filter wait for a decision: unclear, and nobody has said that they are. */
export function useOpenCount(filter: KeywordFilter): number {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const query = { ...waiting(filter), limit: 1 }
  const found = useQuery({
    queryKey: ['keywords-open', planId, query, seq],
    queryFn: () => client.keywords.list({ planId, query }),
    placeholderData: (before) => before,
    gcTime: 10_000,
  })
  return found.data?.total ?? 0
}

/** The queue of a filter: what of it waits for a decision. */
export function waiting(filter: KeywordFilter): KeywordFilter {
  return { ...filter, moment: 'unclear', confirmed: 'no', excluded: 'no' }
}
