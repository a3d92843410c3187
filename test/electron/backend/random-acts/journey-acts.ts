import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { cardIn, type Given, pick, type RandomActs, some } from './random-act.ts'

const stageIn = ({ b }: Given) => pick(LIFE_STAGES, b)!

async function journeyIn({ client, planId, a }: Given) {
  return pick((await client.journeys.list({ planId })).journeys, a)
}

async function stepIn({ client, planId }: Given, n: number) {
  return pick((await client.journeys.list({ planId })).touchpoints, n)
}

const fieldsIn = (given: Given) => ({
  stage: stageIn(given),
  title: given.title,
  channel: given.c % 2 === 0 ? null : 'search',
  note: '',
  cards: (some(given.board.cards, given.a, given.c) ?? []).map(({ id }) => id),
})

export const JOURNEY_ACTS: RandomActs<'journeys'> = {
  'journeys.create': async (given) => {
    const { client, planId, title, c } = given
    const skipped = LIFE_STAGES.slice(0, c % 3)
    const fields = { title, audience: title, note: '', skipped: [...skipped] }
    const steps = c % 4 === 0 ? [] : [fieldsIn(given), { ...fieldsIn(given), cards: [] }]
    return client.journeys.create({ planId, fields, steps })
  },

  'journeys.update': async (given) => {
    const { client, planId, title, b, c } = given
    const journey = await journeyIn(given)
    const patch = { title, audience: `who ${b}`, skipped: [...LIFE_STAGES.slice(b % 4, c % 8)] }
    return journey && client.journeys.update({ planId, journeyId: journey.id, patch })
  },

  'journeys.move': async (given) => {
    const { client, planId, c } = given
    const journey = await journeyIn(given)
    const { journeys } = await client.journeys.list({ planId })
    const beforeId = c % 3 === 0 ? null : (pick(journeys, c)?.id ?? null)
    return journey && client.journeys.move({ planId, journeyId: journey.id, beforeId })
  },

  'journeys.duplicate': async (given) => {
    const { client, planId, title } = given
    const journey = await journeyIn(given)
    return journey && client.journeys.duplicate({ planId, journeyId: journey.id, title })
  },

  'journeys.remove': async (given) => {
    const { client, planId } = given
    const journey = await journeyIn(given)
    return journey && client.journeys.remove({ planId, journeyId: journey.id })
  },

  'journeys.addTouchpoint': async (given) => {
    const { client, planId, c } = given
    const journey = await journeyIn(given)
    if (!journey) return undefined
    const from = c % 2 === 0 ? null : ((await stepIn(given, c))?.id ?? null)
    const beforeId = (await stepIn(given, given.b))?.id ?? null
    const fields = fieldsIn(given)
    return client.journeys.addTouchpoint({
      ...{ planId, journeyId: journey.id, fields, beforeId, from },
    })
  },

  'journeys.updateTouchpoint': async (given) => {
    const { client, planId, title, c } = given
    const step = await stepIn(given, given.a)
    const patch = { title, note: `note ${c}`, channel: c % 2 === 0 ? null : 'store' }
    return step && client.journeys.updateTouchpoint({ planId, touchpointId: step.id, patch })
  },

  'journeys.moveTouchpoint': async (given) => {
    const { client, planId, c } = given
    const step = await stepIn(given, given.a)
    const beforeId = c % 3 === 0 ? null : ((await stepIn(given, c))?.id ?? null)
    const stage = stageIn(given)
    return (
      step && client.journeys.moveTouchpoint({ planId, touchpointId: step.id, stage, beforeId })
    )
  },

  'journeys.removeTouchpoint': async (given) => {
    const { client, planId } = given
    const step = await stepIn(given, given.a)
    return step && client.journeys.removeTouchpoint({ planId, touchpointId: step.id })
  },

  'journeys.placeCards': async (given) => {
    const { client, planId, b, c } = given
    const [from, to] = [await stepIn(given, b), await stepIn(given, c)]
    const cardIds = from?.cards.length && b % 2 === 0 ? from.cards : [cardIn(given)?.id ?? '']
    if (cardIds[0] === '') return undefined
    const live = cardIds.filter((id) => given.board.cards.some((card) => card.id === id))
    if (live.length === 0) return undefined
    return client.journeys.placeCards({
      ...{ planId, cardIds: live, from: from?.id ?? null },
      to: c % 4 === 0 ? null : (to?.id ?? null),
    })
  },

  'journeys.startCard': async (given) => {
    const { client, planId, title, moment } = given
    const step = await stepIn(given, given.a)
    const draft = { kind: 'guide', title, moment } as const
    return step && client.journeys.startCard({ planId, touchpointId: step.id, draft })
  },
}
