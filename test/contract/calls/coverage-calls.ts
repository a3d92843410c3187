import { expect } from 'vitest'
import type { Calls } from './call.ts'

const draft = { kind: 'guide', title: 'Size guide', moment: 'know' } as const

export const COVERAGE_CALLS: Calls<'coverage'> = {
  'coverage.acceptPlan': {
    right: async ({ client, planId, cardId }) => {
      const due = [{ cardId, dueOn: '2026-12-04' }]
      const drafts = [{ ...draft, dueOn: '2026-12-11' }]
      await client.coverage.acceptPlan({ planId, plan: { due, drafts } })
      const { cards } = await client.board.snapshot({ planId })
      expect(new Set(cards.map(({ dueOn }) => dueOn))).toEqual(
        new Set(['2026-12-04', '2026-12-11']),
      )
    },
    wrong: ({ planId }) => ({ planId, plan: { due: [], drafts: [] } }),
  },
}
