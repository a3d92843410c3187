import { expect } from 'vitest'
import { TACTICS } from '#shared/playbook/playbook.ts'
import type { Calls } from './call.ts'

export const PLAYBOOK_CALLS: Calls<'playbook' | 'tactics' | 'channels'> = {
  'playbook.read': {
    right: async ({ client }) => {
      const { playbook, problems } = await client.playbook.read()
      expect(problems).toEqual([])
      expect(playbook.tactics).toEqual(TACTICS)
    },
  },

  'playbook.startCard': {
    right: async ({ client, planId }) => {
      const { settings } = await client.board.snapshot({ planId })
      const tactic = settings.tactics.find(({ id }) => id === 'store-locator')!
      const card = await client.playbook.startCard({ planId, tacticId: tactic.id })
      expect(card).toMatchObject({ title: tactic.title, kind: 'place', moment: 'go' })
      expect(card.tactics).toEqual(['store-locator'])
    },
    wrong: ({ planId }) => ({ planId, tacticId: 'store-locator', moment: 'dream' }),
  },

  'tactics.add': {
    right: async ({ client, planId }) => {
      const fields = { title: 'Лекции', moment: 'know', weight: 2 } as const
      const tactic = await client.tactics.add({ planId, fields })
      expect((await client.board.snapshot({ planId })).settings.tactics).toContainEqual(tactic)
    },
    wrong: ({ planId }) => ({ planId, fields: { title: ' ', moment: 'know', weight: 2 } }),
  },

  'tactics.adopt': {
    right: async ({ client, planId }) => {
      await client.tactics.remove({ planId, tacticId: 'ugc' })
      expect(await client.tactics.adopt({ planId, tacticId: 'ugc' })).toMatchObject({ id: 'ugc' })
    },
    wrong: ({ planId }) => ({ planId }),
  },

  'tactics.update': {
    right: async ({ client, planId }) => {
      const patch = { off: true, reason: '没有门店' }
      const tactic = await client.tactics.update({ planId, tacticId: 'store-locator', patch })
      expect(tactic).toMatchObject(patch)
    },
    wrong: ({ planId }) => ({ planId, tacticId: 'store-locator', patch: { weight: 4 } }),
  },

  'tactics.remove': {
    right: async ({ client, planId }) => {
      await client.tactics.remove({ planId, tacticId: 'ugc' })
      const { tactics } = (await client.board.snapshot({ planId })).settings
      expect(tactics.some(({ id }) => id === 'ugc')).toBe(false)
    },
    wrong: ({ planId }) => ({ planId, tacticId: '' }),
  },

  'channels.add': {
    right: async ({ client, planId }) => {
      const channel = await client.channels.add({
        planId,
        fields: { title: '小程序', moments: [] },
      })
      expect((await client.board.snapshot({ planId })).settings.channels).toContainEqual(channel)
    },
    wrong: ({ planId }) => ({ planId, fields: { title: 'App', moments: ['go', 'go'] } }),
  },

  'channels.update': {
    right: async ({ client, planId }) => {
      const patch = { moments: ['go'] as 'go'[] }
      expect(await client.channels.update({ planId, channelId: 'sms', patch })).toMatchObject(patch)
    },
    wrong: ({ planId }) => ({ planId, channelId: 'sms', patch: { title: '' } }),
  },

  'channels.remove': {
    right: async ({ client, planId }) => {
      await client.channels.remove({ planId, channelId: 'sms' })
      const { channels } = (await client.board.snapshot({ planId })).settings
      expect(channels.some(({ id }) => id === 'sms')).toBe(false)
    },
    wrong: ({ planId }) => ({ planId, channelId: 7 }),
  },

  'channels.reset': {
    right: async ({ client, planId }) => {
      await client.channels.remove({ planId, channelId: 'sms' })
      await client.channels.reset({ planId })
      const { channels } = (await client.board.snapshot({ planId })).settings
      expect(channels.some(({ id }) => id === 'sms')).toBe(true)
    },
    wrong: () => ({ planId: '' }),
  },
}
