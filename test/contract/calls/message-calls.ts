import { expect } from 'vitest'
import type { Calls } from './call.ts'

const patch = { textEn: 'Hello {{name}}', schedule: 'triggered', perWeek: 0.5 } as const

export const MESSAGE_CALLS: Calls<'messages'> = {
  'messages.list': {
    right: async ({ client, planId, cardId }) => {
      expect(await client.messages.list({ planId })).toEqual([])
      await client.messages.put({ planId, cardId, patch })
      expect(await client.messages.list({ planId })).toMatchObject([{ id: cardId, ...patch }])
      expect(await client.messages.list({ planId, cardId })).toMatchObject([{ id: cardId }])
    },
    wrong: ({ planId }) => ({ planId, cardId: 7 }),
  },

  'messages.outline': {
    right: async ({ client, planId, cardId }) => {
      await client.messages.put({ planId, cardId, patch })
      const figure = {
        metric: 'replyTime',
        from: '2026-01-01',
        to: '2026-01-31',
        value: 4.5,
      } as const
      await client.results.put({ planId, cardId, figure })
      const outline = await client.messages.outline({ planId })
      expect(outline.messages).toMatchObject([{ id: cardId, perWeek: 0.5, hasText: true }])
      expect(outline.replies).toEqual([{ cardId, minutes: 4.5, on: '2026-01-31' }])
    },
    wrong: () => ({ planId: 5 }),
  },

  'messages.put': {
    right: async ({ client, planId, cardId }) =>
      expect(await client.messages.put({ planId, cardId, patch })).toMatchObject({
        ...{ id: cardId, ...patch, textRu: '', consent: 'none' },
      }),
    wrong: ({ planId, cardId }) => ({ planId, cardId, patch: { sendAt: '25:00' } }),
  },

  'messages.start': {
    right: async ({ client, planId }) => {
      const card = await client.messages.start({ planId, triggerId: 'shipped' })
      expect(card).toMatchObject({ kind: 'message', moment: 'buy', stages: ['post-purchase'] })
      expect(await client.messages.list({ planId, cardId: card.id })).toMatchObject([
        { trigger: 'shipped', schedule: 'triggered' },
      ])
    },
    wrong: ({ planId }) => ({ planId, triggerId: '' }),
  },
}
