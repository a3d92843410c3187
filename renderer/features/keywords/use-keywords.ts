import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

export type MomentFilter = Moment | 'unclear' | 'any'
export type KeywordFilter = { topicId: string | null; search: string; moment: MomentFilter }

const PAGE = 500

/** The keywords that a filter lets through, by volume, fetched a page at a time as one scrolls. */
export function useKeywords(filter: KeywordFilter) {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const query = useInfiniteQuery({
    queryKey: ['keywords', planId, seq, filter],
    queryFn: ({ pageParam, signal }) =>
      client.keywords.list(
        { planId, query: { ...filter, offset: pageParam, limit: PAGE } },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.keywords.length, 0)
      return last.keywords.length > 0 && loaded < last.total ? loaded : undefined
    },
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  const pages = query.data?.pages ?? []
  return {
    ...query,
    total: pages[0]?.total ?? 0,
    keywords: pages.flatMap((page): Keyword[] => page.keywords),
  }
}
