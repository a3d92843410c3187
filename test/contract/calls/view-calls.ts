import { expect } from 'vitest'
import type { Calls } from './call.ts'

const fields = {
  name: 'Late guides',
  page: 'board' as const,
  filter: { kinds: ['guide' as const] },
  options: { density: 'compact' },
}

export const VIEW_CALLS: Calls<'views'> = {
  'views.create': {
    right: async ({ client, planId }) => {
      const view = await client.views.create({ planId, fields })
      expect((await client.board.snapshot({ planId })).views).toEqual([view])
    },
    wrong: ({ planId }) => ({ planId, fields: { ...fields, page: 'map' } }),
  },

  'views.update': {
    right: async ({ client, planId }) => {
      const { id } = await client.views.create({ planId, fields })
      expect(
        await client.views.update({ planId, viewId: id, patch: { name: 'Late', filter: {} } }),
      ).toMatchObject({ name: 'Late', filter: {}, options: { density: 'compact' } })
    },
    wrong: ({ planId }) => ({ planId, viewId: 'v', patch: { filter: { due: ['someday'] } } }),
  },

  'views.remove': {
    right: async ({ client, planId }) => {
      const { id } = await client.views.create({ planId, fields })
      await client.views.remove({ planId, viewId: id })
      expect((await client.board.snapshot({ planId })).views).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, viewId: 7 }),
  },
}
