import { expect } from 'vitest'
import { aFile } from '../world.ts'
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

  'places.readFile': {
    right: async ({ client, planId }) => {
      const file = aFile('Name,Address,City,Phone\nMill Lane,5 Mill Lane,Berlin,030 901820\n')
      expect(await client.places.readFile({ planId, file })).toMatchObject({
        ...{ hoursOf: 'door', rows: 1, problems: [] },
        places: [{ row: 2, title: 'Mill Lane', fields: { city: 'Berlin' }, cardId: null }],
      })
    },
    wrong: ({ planId }) => ({ planId, file: 'places.csv' }),
  },

  'places.import': {
    right: async ({ client, planId }) => {
      const row = { title: 'Mill Lane', page: 'https://a.example', fields: patch, cardId: null }
      const made = await client.places.import({ planId, hoursOf: 'door', places: [row] })
      expect(made).toEqual({ made: 1, changed: 0, unchanged: 0 })
      const [place] = await client.places.list({ planId })
      expect(place).toMatchObject(patch)
      const again = { ...row, cardId: place!.id }
      expect(await client.places.import({ planId, hoursOf: 'door', places: [again] })).toEqual({
        made: 0,
        changed: 0,
        unchanged: 1,
      })
    },
    wrong: ({ planId }) => ({ planId, hoursOf: 'door', places: [] }),
  },

  'places.exportCsv': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.update({ planId, cardId, patch: { kind: 'place' } })
      await client.places.put({ planId, cardId, patch })
      const text = await (await client.places.exportCsv({ planId })).text()
      expect(text).toContain('5 Mill Lane')
    },
    wrong: () => ({ planId: 7 }),
  },
}
