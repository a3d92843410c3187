import { expect } from 'vitest'
import type { Calls } from './call.ts'

const patch = { street: '5 Mill Lane', pickUp: 'offered', pickUpHours: 2 } as const

export const PLACE_CALLS: Calls<'places'> = {
  'places.list': {
    right: async ({ client, planId, cardId }) => {
      expect(await client.places.list({ planId })).toEqual([])
      await client.places.put({ planId, cardId, patch })
      expect(await client.places.list({ planId })).toMatchObject([{ id: cardId, ...patch }])
      expect(await client.places.list({ planId, cardId })).toMatchObject([{ id: cardId }])
    },
    wrong: ({ planId }) => ({ planId, cardId: 7 }),
  },

  'places.put': {
    right: async ({ client, planId, cardId }) =>
      expect(await client.places.put({ planId, cardId, patch })).toMatchObject({
        ...{ id: cardId, ...patch, city: '', hours: null },
      }),
    wrong: ({ planId, cardId }) => ({ planId, cardId, patch: { hours: 'nine to five' } }),
  },
}
