import { expect } from 'vitest'
import { aFile } from '../world.ts'
import type { Calls } from './call.ts'

const figure = { metric: 'clicks', from: '2026-01-01', to: '2026-01-31', value: 120 } as const
const page = { url: 'https://a.example/x', clicks: 3, impressions: 60, position: 4 }
const fields = {
  hypothesis: 'A chart brings clicks',
  metric: 'clicks',
  startsOn: '2026-01-01',
  endsOn: null,
  state: 'running',
  learnt: '',
} as const

export const RESULT_CALLS: Calls<'results' | 'experiments'> = {
  'results.list': {
    right: async ({ client, planId, cardId }) => {
      expect(await client.results.list({ planId, cardId })).toEqual([])
      await client.results.put({ planId, cardId, figure })
      expect(await client.results.list({ planId, cardId })).toMatchObject([figure])
    },
    wrong: ({ planId }) => ({ planId }),
  },

  'results.put': {
    right: async ({ client, planId, cardId }) => {
      const put = await client.results.put({ planId, cardId, figure })
      expect(put).toMatchObject({ ...figure, cardId, source: 'hand', currency: '' })
      const sum = { ...figure, metric: 'revenue', value: 10.5 } as const
      expect(await client.results.put({ planId, cardId, figure: sum })).toMatchObject({
        value: 10.5,
        currency: expect.stringMatching(/^[A-Z]{3}$/),
      })
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, figure: { ...figure, metric: 'luck' } }),
  },

  'results.remove': {
    right: async ({ client, planId, cardId }) => {
      const { id: resultId } = await client.results.put({ planId, cardId, figure })
      await client.results.remove({ planId, resultId })
      expect(await client.results.list({ planId, cardId })).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, resultId: '' }),
  },

  'results.strength': {
    right: async ({ client, planId, cardId }) => {
      const line = await client.results.strength({
        ...{ planId, cardId },
        ...{ from: '2020-01-01', to: '2099-12-31' },
      })
      expect(line.at(-1)).toMatchObject({ strength: 0 })
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, from: 'once', to: '2026-01-01' }),
  },

  'results.overview': {
    right: async ({ client, planId, cardId }) => {
      await client.results.put({ planId, cardId, figure })
      const december = { ...figure, from: '2025-12-01', to: '2025-12-31', value: 90 }
      await client.results.put({ planId, cardId, figure: december })
      expect(await client.results.overview({ planId, metric: 'clicks' })).toMatchObject([
        { cardId, last: { value: 120 }, before: { value: 90 }, line: [90 / 31, 120 / 31] },
      ])
      expect(await client.results.overview({ planId, metric: 'views' })).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, metric: 'luck' }),
  },

  'results.metrics': {
    right: async ({ client, planId, cardId }) => {
      await client.results.put({ planId, cardId, figure })
      expect(await client.results.metrics({ planId })).toEqual([{ metric: 'clicks', cards: 1 }])
    },
    wrong: () => ({ planId: 5 }),
  },

  'results.readExport': {
    right: async ({ client, planId }) => {
      const text = 'Top pages,Clicks,Impressions,CTR,Position\nhttps://a.example/x,3,60,5%,4\n'
      expect(await client.results.readExport({ planId, file: aFile(text) })).toMatchObject({
        period: null,
        pages: [{ ...page, row: 2 }],
      })
    },
    wrong: ({ planId }) => ({ planId, file: 'pages.csv' }),
  },

  'results.importedFor': {
    right: async ({ client, planId, cardId }) => {
      const days = { from: '2026-01-01', to: '2026-01-31' }
      expect(await client.results.importedFor({ planId, ...days })).toEqual([])
      await client.results.import({ planId, ...days, pages: [{ ...page, cardId }] })
      expect(await client.results.importedFor({ planId, ...days })).toEqual([cardId])
    },
    wrong: ({ planId }) => ({ planId, from: '2026-01-01', to: null }),
  },

  'results.import': {
    right: async ({ client, planId, cardId }) => {
      const days = { from: '2026-01-01', to: '2026-01-31' }
      const pages = [{ ...page, cardId, becomesAddress: true }]
      expect(await client.results.import({ planId, ...days, pages })).toEqual({
        ...{ cards: 1, added: 4, replaced: 0, unchanged: 0, addressed: 1 },
      })
      const again = await client.results.import({ planId, ...days, pages })
      expect(again).toMatchObject({ added: 0, replaced: 0, unchanged: 4, addressed: 0 })
      expect(await client.results.list({ planId, cardId })).toHaveLength(4)
    },
    wrong: ({ planId }) => ({ planId, from: '2026-01-01', to: '2026-01-31', pages: [] }),
  },

  'experiments.list': {
    right: async ({ client, planId, cardId }) => {
      await client.results.put({ planId, cardId, figure })
      await client.results.put({ planId, cardId, figure: { ...figure, metric: 'views' } })
      await client.experiments.create({ planId, fields: { ...fields, cardId } })
      expect(await client.experiments.list({ planId, cardId })).toMatchObject({
        experiments: [{ ...fields, cardId }],
        results: [{ metric: 'clicks' }],
      })
    },
    wrong: ({ planId }) => ({ planId, cardId: 7 }),
  },

  'experiments.create': {
    right: async ({ client, planId, cardId }) =>
      expect(
        await client.experiments.create({ planId, fields: { ...fields, cardId } }),
      ).toMatchObject({ ...fields, cardId }),
    wrong: ({ planId, cardId }) => ({ planId, fields: { ...fields, cardId, hypothesis: ' ' } }),
  },

  'experiments.update': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.experiments.create({ planId, fields: { ...fields, cardId } })
      const patch = { state: 'won', endsOn: '2026-02-01', learnt: 'Charts sell' } as const
      expect(await client.experiments.update({ planId, experimentId: id, patch })).toMatchObject(
        patch,
      )
    },
    wrong: ({ planId }) => ({ planId, experimentId: 'x', patch: { state: 'great' } }),
  },

  'experiments.remove': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.experiments.create({ planId, fields: { ...fields, cardId } })
      await client.experiments.remove({ planId, experimentId: id })
      expect((await client.experiments.list({ planId })).experiments).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, experimentId: {} }),
  },
}
