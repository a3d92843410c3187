import { expect } from 'vitest'
import type { Calls } from './call.ts'

export const HISTORY_CALLS: Calls<'history' | 'trash'> = {
  'history.status': {
    right: async ({ client, planId }) =>
      expect(await client.history.status({ planId })).toMatchObject({
        undo: { act: 'cards.create', subject: 'Which trail shoe', count: 1 },
        redo: null,
      }),
    wrong: () => ({}),
  },

  'history.undo': {
    right: async ({ client, planId }) => {
      const { done } = await client.history.undo({ planId })
      expect(done).toMatchObject({ act: 'cards.create' })
      expect((await client.board.snapshot({ planId })).cards).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, downTo: 0 }),
  },

  'history.redo': {
    right: async ({ client, planId }) => {
      const before = (await client.board.snapshot({ planId })).cards
      await client.history.undo({ planId })
      expect(await client.history.redo({ planId })).toMatchObject({ done: { act: 'cards.create' } })
      expect((await client.board.snapshot({ planId })).cards).toEqual(before)
    },
    wrong: () => ({ planId: 1 }),
  },

  'history.activity': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.update({ planId, cardId, patch: { title: 'Newer' } })
      const [newest] = await client.history.activity({ planId, entity: 'card', entityId: cardId })
      expect(newest).toMatchObject({ op: 'set', field: 'title', value: 'Newer' })
    },
    wrong: ({ planId, cardId }) => ({ planId, entity: 'elephant', entityId: cardId }),
  },

  'history.list': {
    right: async ({ client, planId }) => {
      const { entries, more } = await client.history.list({ planId, limit: 1 })
      expect(entries).toMatchObject([
        { act: 'cards.create', subject: 'Which trail shoe', own: true, state: 'done' },
      ])
      expect(more).toBe(true)
    },
    wrong: ({ planId }) => ({ planId, limit: 0 }),
  },

  'trash.list': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.remove({ planId, cardId })
      expect(await client.trash.list({ planId, search: 'TRAIL' })).toMatchObject({
        total: 1,
        entries: [{ kind: 'card', id: cardId, title: 'Which trail shoe' }],
      })
    },
    wrong: ({ planId }) => ({ planId, kind: 'elephant' }),
  },

  'trash.restore': {
    right: async ({ client, planId, cardId }) => {
      const { cards } = await client.board.snapshot({ planId })
      await client.cards.remove({ planId, cardId })
      const items = [{ kind: 'card', id: cardId } as const]
      expect(await client.trash.restore({ planId, items })).toMatchObject({ restored: 1 })
      expect((await client.board.snapshot({ planId })).cards).toEqual(cards)
    },
    wrong: ({ planId }) => ({ planId, items: [] }),
  },
}
