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
  'coverage.keepWhatIf': {
    right: async ({ client, planId, cardId }) => {
      const { columns } = await client.board.snapshot({ planId })
      const columnId = columns.at(-1)!.id
      const imagined = { ...draft, topics: [], channels: [], tactics: [], elements: [] }
      await client.coverage.keepWhatIf({
        planId,
        changes: [
          { kind: 'move', cardIds: [cardId], moment: 'buy', columnId },
          { kind: 'add', cardId: 'new', card: { ...imagined, checkId: null }, columnId },
          { kind: 'moment-weight', moment: 'buy', value: 2 },
        ],
      })
      const { cards, settings } = await client.board.snapshot({ planId })
      expect(cards.filter((card) => card.columnId === columnId)).toHaveLength(2)
      expect(settings.momentWeights.buy).toBe(2)
    },
    wrong: ({ planId }) => ({ planId, changes: [] }),
  },
}
