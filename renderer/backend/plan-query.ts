import { useQuery, type QueryClient, type QueryMeta } from '@tanstack/react-query'
import type { Entity } from '#shared/merge/change.ts'
import type { Client } from './connection.ts'
import { useClient, usePlanId } from './context.tsx'
import type { PlanModel } from './plan-model.ts'

const OF_PLAN = 'of-plan'

/** The key of what is asked about a plan. */
export const ofPlan = (planId: string, ...name: readonly string[]) => [OF_PLAN, planId, ...name]

/** The meta of a query whose answer follows from these tables. */
export const fromTables = (tables: readonly Entity[]): QueryMeta => ({ tables })

/**
 * Something asked about the plan, asked again when one of the `tables` it follows from has changed,
 * here or elsewhere. What asks is drawn again only when the answer is another.
 */
export function usePlanQuery<T>(
  name: readonly string[],
  tables: readonly Entity[],
  ask: (client: Client, planId: string) => Promise<T>,
  enabled = true,
) {
  const client = useClient()
  const planId = usePlanId()
  return useQuery({
    queryKey: ofPlan(planId, ...name),
    queryFn: () => ask(client, planId),
    meta: fromTables(tables),
    gcTime: 10_000,
    enabled,
  })
}

/** Lets what was asked about a plan be asked again as its tables change; call the result to stop. */
export function keepFresh(queries: QueryClient, planId: string, model: PlanModel): () => void {
  let { changedAt } = model.state()
  return model.subscribe(() => {
    const now = model.state().changedAt
    if (now === changedAt) return
    const before = changedAt
    changedAt = now
    void queries.invalidateQueries({
      queryKey: [OF_PLAN, planId],
      predicate: ({ meta }) => {
        const tables = (meta?.['tables'] ?? []) as readonly Entity[]
        return tables.some((table) => now[table] !== before[table])
      },
    })
  })
}
