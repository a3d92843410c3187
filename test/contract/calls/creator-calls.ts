import { expect } from 'vitest'
import type { Calls } from './call.ts'

const draft = {
  name: 'Ana Ruiz',
  platforms: [{ platform: 'TikTok', handle: '@ana', url: '', audience: 12_000 }],
  languages: ['es', 'en'],
  rates: [{ amount: 400, currency: 'EUR', per: 'post' }],
  email: 'ana@a.example',
}

export const CREATOR_CALLS: Calls<'creators' | 'assets'> = {
  'creators.list': {
    right: async ({ client, planId }) => {
      const ana = await client.creators.create({ planId, draft })
      expect(await client.creators.list({ planId })).toEqual([ana])
    },
    wrong: () => ({ planId: '' }),
  },

  'creators.create': {
    right: async ({ client, planId }) =>
      expect(await client.creators.create({ planId, draft })).toMatchObject({
        ...draft,
        ...{ languages: ['en', 'es'], consent: { state: 'not-asked', on: null }, notes: '' },
      }),
    wrong: ({ planId }) => ({ planId, draft: { ...draft, name: ' ' } }),
  },

  'creators.update': {
    right: async ({ client, planId }) => {
      const { id } = await client.creators.create({ planId, draft })
      const consent = { state: 'given', on: '2026-11-01' } as const
      const patch = { consent, languages: ['es'] }
      expect(await client.creators.update({ planId, creatorId: id, patch })).toMatchObject(patch)
    },
    wrong: ({ planId }) => ({ planId, creatorId: 'x', patch: { consent: { state: 'perhaps' } } }),
  },

  'creators.remove': {
    right: async ({ client, planId }) => {
      const { id } = await client.creators.create({ planId, draft })
      await client.creators.remove({ planId, creatorIds: [id] })
      expect(await client.creators.list({ planId })).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, creatorIds: [] }),
  },

  'creators.eraseContact': {
    right: async ({ client, planId }) => {
      const { id } = await client.creators.create({ planId, draft })
      expect(await client.creators.eraseContact({ planId, creatorId: id })).toMatchObject({
        ...{ name: 'Ana Ruiz', email: '', phone: '', contact: '', notes: '' },
      })
    },
    wrong: ({ planId }) => ({ planId, creatorId: 7 }),
  },

  'creators.startAsset': {
    right: async ({ client, planId }) => {
      const { id } = await client.creators.create({ planId, draft })
      const card = await client.creators.startAsset({
        ...{ planId, creatorId: id, moment: 'do', title: 'Lacing with Ana', origin: 'creator' },
      })
      expect(card).toMatchObject({ kind: 'creator', moment: 'do', elements: ['trust'] })
      expect(await client.assets.list({ planId, cardId: card.id })).toMatchObject({
        assets: [{ id: card.id, creatorId: id, platform: 'TikTok', origin: 'creator' }],
        noted: [],
      })
    },
    wrong: ({ planId }) => ({ planId, creatorId: 'x', moment: 'later', title: '' }),
  },

  'assets.list': {
    right: async ({ client, planId, cardId }) => {
      expect(await client.assets.list({ planId })).toEqual({ assets: [], noted: [] })
      await client.assets.put({ planId, cardId, patch: { fee: 300 } })
      expect(await client.assets.list({ planId, cardId })).toMatchObject({
        assets: [{ id: cardId, fee: 300, creatorId: null }],
      })
    },
    wrong: ({ planId }) => ({ planId, cardId: 7 }),
  },

  'assets.put': {
    right: async ({ client, planId, cardId }) => {
      const patch = { briefedOn: '2026-11-01', disclosure: 'ad', fee: 0 } as const
      expect(await client.assets.put({ planId, cardId, patch })).toMatchObject({
        ...{ id: cardId, ...patch, sentOn: null },
      })
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, patch: { fee: -1 } }),
  },
}
