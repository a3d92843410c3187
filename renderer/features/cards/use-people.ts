import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

const NOBODY = { self: '', people: [] as string[] }

/** Who can own a card or be mentioned, and who works here. */
export function usePeople(): { self: string; people: string[] } {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const people = useQuery({
    queryKey: ['people', planId, seq],
    queryFn: () => client.comments.people({ planId }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  return people.data ?? NOBODY
}
