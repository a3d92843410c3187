import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { Calls } from './call.ts'

const journey = { title: 'Trail run', audience: 'Beginners', note: '', skipped: [] }
const step = { stage: 'selection', title: 'Compare', channel: null, note: '', cards: [] } as const
const fields = { ...step, cards: [] as string[] }

async function aJourney({ client, planId }: World, cards: string[] = []) {
  const steps = [{ ...step, cards }]
  const { id } = await client.journeys.create({ planId, fields: journey, steps })
  const { touchpoints } = await client.journeys.list({ planId })
  return { journeyId: id, touchpointId: touchpoints.find((one) => one.journeyId === id)!.id }
}

const listed = ({ client, planId }: World) => client.journeys.list({ planId })

export const JOURNEY_CALLS: Calls<'journeys'> = {
  'journeys.list': {
    right: async (world) => {
      expect(await listed(world)).toEqual({ journeys: [], touchpoints: [] })
      await aJourney(world, [world.cardId])
      expect(await listed(world)).toMatchObject({
        journeys: [journey],
        touchpoints: [{ ...step, cards: [world.cardId] }],
      })
    },
    wrong: () => ({ planId: 5 }),
  },

  'journeys.create': {
    right: async ({ client, planId }) =>
      expect(await client.journeys.create({ planId, fields: journey })).toMatchObject(journey),
    wrong: ({ planId }) => ({ planId, fields: { ...journey, title: ' ' } }),
  },

  'journeys.update': {
    right: async (world) => {
      const { journeyId } = await aJourney(world)
      const patch = { audience: 'Racers', skipped: ['retain' as const] }
      const { client, planId } = world
      expect(await client.journeys.update({ planId, journeyId, patch })).toMatchObject(patch)
    },
    wrong: ({ planId }) => ({ planId, journeyId: 'x', patch: { skipped: ['lunch'] } }),
  },

  'journeys.move': {
    right: async (world) => {
      const { client, planId } = world
      const { journeyId: first } = await aJourney(world)
      const { journeyId: second } = await aJourney(world)
      await client.journeys.move({ planId, journeyId: second, beforeId: first })
      expect((await listed(world)).journeys.map(({ id }) => id)).toEqual([second, first])
    },
    wrong: ({ planId }) => ({ planId, journeyId: 'x' }),
  },

  'journeys.duplicate': {
    right: async (world) => {
      const { client, planId, cardId } = world
      const { journeyId } = await aJourney(world, [cardId])
      const copy = await client.journeys.duplicate({ planId, journeyId, title: 'Again' })
      expect(copy).toMatchObject({ ...journey, title: 'Again' })
      const { journeys, touchpoints } = await listed(world)
      expect(journeys.map(({ id }) => id)).toEqual([journeyId, copy.id])
      expect(touchpoints.find((one) => one.journeyId === copy.id)).toMatchObject({
        ...{ stage: 'selection', cards: [cardId] },
      })
    },
    wrong: ({ planId }) => ({ planId, journeyId: 'x', title: '' }),
  },

  'journeys.remove': {
    right: async (world) => {
      const { client, planId } = world
      const { journeyId } = await aJourney(world)
      await client.journeys.remove({ planId, journeyId })
      expect(await listed(world)).toEqual({ journeys: [], touchpoints: [] })
    },
    wrong: ({ planId }) => ({ planId, journeyId: {} }),
  },

  'journeys.addTouchpoint': {
    right: async (world) => {
      const { client, planId, cardId } = world
      const { journeyId, touchpointId: from } = await aJourney(world, [cardId])
      await client.journeys.update({ planId, journeyId, patch: { skipped: ['pre-buy'] } })
      const added = { ...fields, stage: 'pre-buy' as const, cards: [cardId] }
      expect(
        await client.journeys.addTouchpoint({ planId, journeyId, fields: added, from }),
      ).toMatchObject(added)
      const { journeys, touchpoints } = await listed(world)
      expect(touchpoints.map(({ stage, cards }) => [stage, cards])).toEqual([
        ['pre-buy', [cardId]],
        ['selection', []],
      ])
      expect(journeys[0]!.skipped).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, journeyId: 'x', fields: { ...fields, stage: 'lunch' } }),
  },

  'journeys.updateTouchpoint': {
    right: async (world) => {
      const { client, planId } = world
      const { touchpointId } = await aJourney(world)
      const patch = { title: 'Compare prices', channel: 'store', note: 'by barcode' }
      expect(await client.journeys.updateTouchpoint({ planId, touchpointId, patch })).toMatchObject(
        patch,
      )
    },
    wrong: ({ planId }) => ({ planId, touchpointId: 'x', patch: { title: '' } }),
  },

  'journeys.moveTouchpoint': {
    right: async (world) => {
      const { client, planId } = world
      const { touchpointId } = await aJourney(world)
      const to = { stage: 'purchase', beforeId: null } as const
      await client.journeys.moveTouchpoint({ planId, touchpointId, ...to })
      expect((await listed(world)).touchpoints).toMatchObject([{ stage: 'purchase' }])
    },
    wrong: ({ planId }) => ({ planId, touchpointId: 'x', stage: 'lunch', beforeId: null }),
  },

  'journeys.removeTouchpoint': {
    right: async (world) => {
      const { client, planId } = world
      const { touchpointId } = await aJourney(world)
      await client.journeys.removeTouchpoint({ planId, touchpointId })
      const { journeys, touchpoints } = await listed(world)
      expect([journeys.length, touchpoints.length]).toEqual([1, 0])
    },
    wrong: ({ planId }) => ({ planId, touchpointId: 7 }),
  },

  'journeys.placeCards': {
    right: async (world) => {
      const { client, planId, cardId } = world
      const { journeyId, touchpointId } = await aJourney(world)
      const cardIds = [cardId]
      await client.journeys.placeCards({ planId, cardIds, from: null, to: touchpointId })
      expect((await listed(world)).touchpoints).toMatchObject([{ cards: cardIds }])
      const other = await client.journeys.addTouchpoint({ planId, journeyId, fields })
      await client.journeys.placeCards({ planId, cardIds, from: touchpointId, to: other.id })
      expect((await listed(world)).touchpoints).toMatchObject([{ cards: [] }, { cards: cardIds }])
      await client.journeys.placeCards({ planId, cardIds, from: other.id, to: null })
      expect((await listed(world)).touchpoints).toMatchObject([{ cards: [] }, { cards: [] }])
    },
    wrong: ({ planId }) => ({ planId, cardIds: [], from: null, to: null }),
  },

  'journeys.startCard': {
    right: async (world) => {
      const { client, planId } = world
      const { touchpointId } = await aJourney(world)
      const draft = { kind: 'guide', title: 'Compared', moment: 'know' } as const
      const card = await client.journeys.startCard({ planId, touchpointId, draft })
      expect(card).toMatchObject(draft)
      expect((await listed(world)).touchpoints).toMatchObject([{ cards: [card.id] }])
    },
    wrong: ({ planId }) => ({ planId, touchpointId: 'x', draft: { title: 'No kind' } }),
  },
}
