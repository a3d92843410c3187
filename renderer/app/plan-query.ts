import { queryOptions } from '@tanstack/react-query'
import { unpackBoard } from '#shared/contract/packed-board.ts'
import type { Client } from '../backend/connection.ts'
import { createPlanModel } from '../backend/plan-model.ts'
import { rememberPlan, type View } from './routes.ts'

/**
 * A plan as a window opens it; asked for once, by whoever wants it first. The board shows its first
 * screen before all cards have come; everything else needs them all.
 */
export const planQuery = (client: Client, planId: string, view: View | 'present') =>
  queryOptions({
    queryKey: ['open', planId],
    gcTime: 0,
    queryFn: async () => {
      const { opening, packed } = client.board
      const [info, text] = await Promise.all([
        client.system.info(),
        view === 'board' ? opening({ planId }) : packed({ planId }),
      ])
      rememberPlan(planId)
      return { info, model: createPlanModel(unpackBoard(text), info.today) }
    },
  })
