import { useQuery } from '@tanstack/react-query'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

/** Markets and tools of the plan's keywords; counted again when keywords come, go or are set aside. */
export function useFacets() {
  const client = useClient()
  const planId = usePlanId()
  const keywords = usePlan((plan) => {
    let sum = 0
    for (const { demand } of plan.topics.values()) sum += demand.keywords
    return sum
  })
  const found = useQuery({
    queryKey: ['keyword-facets', planId, keywords],
    queryFn: () => client.keywords.facets({ planId }),
    placeholderData: (before) => before,
    gcTime: 10_000,
  })
  return { markets: found.data?.markets ?? [], tools: found.data?.tools ?? [] }
}
export type Facets = ReturnType<typeof useFacets>
