import type { Client } from '../../backend/connection.ts'
import { usePlanQuery } from '../../backend/plan-query.ts'

/** What a card has beside its fields, asked again whenever any of it has changed, here or elsewhere. */
export function useCardQuery<T>(
  name: 'comment' | 'attachment',
  cardId: string,
  ask: (client: Client, of: { planId: string; cardId: string }) => Promise<T>,
) {
  return usePlanQuery([name, cardId], [name], (client, planId) => ask(client, { planId, cardId }))
}
