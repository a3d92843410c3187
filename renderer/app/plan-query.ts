import { queryOptions } from '@tanstack/react-query'
import { unpackBoard } from '#shared/contract/packed-board.ts'
import type { Client } from '../backend/connection.ts'
import { createPlanModel } from '../backend/plan-model.ts'
import { rememberPlan } from './routes.ts'

/** A plan as a window opens it; asked for once, by whoever wants it first. */
export const planQuery = (client: Client, planId: string) =>
  queryOptions({
    queryKey: ['open', planId],
    gcTime: 0,
    queryFn: async () => {
      const [info, packed] = await Promise.all([
        client.system.info(),
        client.board.packed({ planId }),
      ])
      rememberPlan(planId)
      return { info, model: createPlanModel(unpackBoard(packed), info.today) }
    },
  })
