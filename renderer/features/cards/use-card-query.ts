import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Client } from '../../backend/connection.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

/** Something asked about a card, asked again whenever the plan has changed, here or elsewhere. */
export function useCardQuery<T>(
  name: string,
  cardId: string,
  ask: (client: Client, of: { planId: string; cardId: string }) => Promise<T>,
) {
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  return useQuery({
    queryKey: [name, planId, cardId, seq],
    queryFn: () => ask(client, { planId, cardId }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
}
