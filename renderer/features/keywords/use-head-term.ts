import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Keyword } from '#shared/domain/keyword.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

/** The keyword of a topic that is searched for most; `null` while unknown or where there is none. */
export function useHeadTerm(topicId: string): Keyword | null {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const found = useQuery({
    queryKey: ['head-term', planId, topicId, seq],
    queryFn: () =>
      client.keywords.list({
        planId,
        query: { topicId, excluded: 'no', sort: 'volume', limit: 1 },
      }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  const [first] = found.data?.keywords ?? []
  return first?.topicId === topicId ? first : null
}
