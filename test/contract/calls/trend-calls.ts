import { expect } from 'vitest'
import { aFile, importKeywords } from '../world.ts'
import type { Calls } from './call.ts'

const TODAY = '2026-11-21'

export const TREND_CALLS: Calls<'trend'> = {
  'trend.line': {
    right: async ({ client, planId }) => {
      const { points, began, missing, milestones } = await client.trend.line({ planId })
      expect(points.map(({ day }) => day)).toEqual([TODAY])
      expect([began, missing]).toEqual([TODAY, 0])
      expect(milestones).toEqual([{ kind: 'import', day: TODAY, subject: '', count: 5 }])
    },
    wrong: () => ({ planId: 7 }),
  },

  'trend.scoreOf': {
    right: async ({ client, planId, cardId }) => {
      const { points } = await client.trend.line({ planId })
      const { day, seq, overall } = points[0]!
      await client.cards.remove({ planId, cardId })
      const then = await client.trend.scoreOf({ planId, at: { day, seq } })
      expect(then).toMatchObject({ day: TODAY, seq, score: { today: TODAY, overall } })
      const early = client.trend.scoreOf({ planId, at: { day: '2026-11-20' } })
      await expect(early).rejects.toMatchObject({
        code: 'INVALID',
        data: { field: 'day', reason: 'before-the-plan' },
      })
    },
    wrong: ({ planId }) => ({ planId, at: { day: 'yesterday' } }),
  },

  'trend.grownTopics': {
    right: async ({ client, planId }) => {
      expect(await client.trend.grownTopics({ planId })).toEqual([])
      const more = 'Keyword,Volume\nwhat are trail shoes,1800\n'
      await importKeywords(client, planId, [aFile(more, 'again.csv')])
      const { keywords } = await client.keywords.list({ planId, query: { search: 'trail shoes' } })
      const { topicId } = keywords.find(({ volume }) => volume === 1800)!
      const grown = await client.trend.grownTopics({ planId })
      expect(grown).toEqual([{ topicId, before: 1200, now: 1800 }])
      await client.history.undo({ planId })
      expect(await client.trend.grownTopics({ planId })).toEqual([])
    },
    wrong: () => ({ planId: 7 }),
  },

  'trend.compare': {
    right: async ({ client, planId, cardId }) => {
      const { points } = await client.trend.line({ planId })
      const from = { day: TODAY, seq: points[0]!.seq }
      const empty = await client.trend.compare({ planId, from, to: { day: TODAY } })
      expect(empty.movers).toEqual([])
      await client.cards.update({ planId, cardId, patch: { elements: ['need'] } })
      const { columns } = await client.board.snapshot({ planId })
      const place = { columnId: columns.at(-1)!.id, beforeId: null }
      await client.cards.move({ planId, cardId, moment: 'know', place })
      const moved = await client.trend.compare({ planId, from, to: { day: TODAY } })
      expect(moved.movers).toMatchObject([{ kind: 'card', id: cardId, change: 'changed' }])
      const difference = moved.to.score.overall - moved.from.score.overall
      expect(moved.movers[0]!.points + moved.others.points).toBeCloseTo(difference, 9)
      const future = client.trend.compare({ planId, from, to: { day: '2026-11-22' } })
      await expect(future).rejects.toMatchObject({
        code: 'INVALID',
        data: { field: 'to', reason: 'in-the-future' },
      })
    },
    wrong: ({ planId }) => ({ planId, from: { day: 'yesterday' }, to: { day: TODAY } }),
  },
}
