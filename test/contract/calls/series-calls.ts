import { expect } from 'vitest'
import type { Calls } from './call.ts'
import type { World } from '../world.ts'

const rule = { every: 1, unit: 'week' as const, weekdays: [], ends: { count: 3 } }

async function aSeries({ client, planId, cardId }: World) {
  await client.cards.update({ planId, cardId, patch: { dueOn: '2026-11-21' } })
  return client.series.start({ planId, cardId, rule })
}

export const SERIES_CALLS: Calls<'series'> = {
  'series.start': {
    right: async (world) => {
      const cards = await aSeries(world)
      expect(cards.map(({ dueOn }) => dueOn)).toEqual(['2026-11-21', '2026-11-28', '2026-12-05'])
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, rule: { ...rule, ends: { count: 201 } } }),
  },

  'series.editFollowing': {
    right: async (world) => {
      const { client, planId } = world
      const [, second] = await aSeries(world)
      await client.series.editFollowing({
        planId,
        cardId: second!.id,
        patch: { owner: 'Mei' },
        shiftDays: 2,
      })
      const { cards } = await client.board.snapshot({ planId })
      expect(new Set(cards.map(({ dueOn, owner }) => `${dueOn} ${owner}`))).toEqual(
        new Set(['2026-11-21 null', '2026-11-30 Mei', '2026-12-07 Mei']),
      )
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, shiftDays: 0.5 }),
  },

  'series.removeFollowing': {
    right: async (world) => {
      const { client, planId } = world
      const [, second] = await aSeries(world)
      await client.series.removeFollowing({ planId, cardId: second!.id })
      expect((await client.board.snapshot({ planId })).cards).toHaveLength(1)
    },
    wrong: ({ planId }) => ({ planId, cardId: 7 }),
  },
}
