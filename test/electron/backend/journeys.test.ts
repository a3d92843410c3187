import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const fields = { title: 'Trail', audience: '', note: '', skipped: [] }
const step = (stage: 'pre-buy' | 'purchase', cards: string[] = []) => ({
  ...{ stage, title: `At ${stage}`, channel: null, note: '', cards },
})
const listed = () => client.journeys.list({ planId })
const aJourney = async (...steps: ReturnType<typeof step>[]) => {
  const { id: journeyId } = await client.journeys.create({ planId, fields, steps })
  return { journeyId, touchpoints: (await listed()).touchpoints }
}

describe('a journey', () => {
  it('goes to the trash with its steps, and a step of it that is restored brings it back', async () => {
    const { journeyId, touchpoints } = await aJourney(step('pre-buy'), step('purchase', ['c-1']))
    await client.journeys.removeTouchpoint({ planId, touchpointId: touchpoints[0]!.id })
    await client.journeys.remove({ planId, journeyId })
    expect(await listed()).toEqual({ journeys: [], touchpoints: [] })
    const { entries } = await client.trash.list({ planId })
    expect(entries.map(({ kind, title }) => [kind, title])).toEqual([
      ['journey', 'Trail'],
      ['touchpoint', 'At pre-buy'],
    ])
    const items = [{ kind: 'touchpoint' as const, id: touchpoints[0]!.id }]
    await client.trash.restore({ planId, items })
    expect(await listed()).toMatchObject({
      journeys: [{ id: journeyId }],
      touchpoints: [{ stage: 'pre-buy' }, { stage: 'purchase', cards: ['c-1'] }],
    })
  })

  it('is no longer there for steps once it is in the trash', async () => {
    const { journeyId, touchpoints } = await aJourney(step('purchase'))
    await client.journeys.remove({ planId, journeyId })
    const touchpointId = touchpoints[0]!.id
    await expect(client.journeys.removeTouchpoint({ planId, touchpointId })).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', data: { what: 'journey', id: journeyId } },
    })
  })

  it('is told on the cards that come and go, on each its own', async () => {
    const { touchpoints } = await aJourney(step('pre-buy'), step('purchase', ['c-1']))
    const [first, second] = touchpoints.map(({ id }) => id) as [string, string]
    await client.journeys.placeCards({ planId, cardIds: ['c-1', 'c-2'], from: second, to: first })
    await client.journeys.updateTouchpoint({ planId, touchpointId: first, patch: { note: 'n' } })
    await client.journeys.removeTouchpoint({ planId, touchpointId: first })
    const told = async (cardId: string) =>
      (await client.activity.ofCard({ planId, cardId })).entries.map(({ changes }) =>
        changes.flatMap(({ op, entity, entityId }) =>
          entity === 'touchpoint' ? [`${op} ${entityId === first ? 1 : 2}`] : [],
        ),
      )
    expect(await told('c-1')).toEqual([['delete 1'], ['remove 2', 'add 1'], ['create 2'], []])
    expect(await told('c-2')).toEqual([['delete 1'], ['add 1'], []])
  })

  it('keeps a card in its step while the card is in the trash', async () => {
    await aJourney(step('purchase', ['c-1', 'c-2']))
    await client.cards.remove({ planId, cardId: 'c-1' })
    await client.history.undo({ planId })
    expect((await listed()).touchpoints[0]!.cards).toEqual(['c-1', 'c-2'])
  })

  it('refuses a card that the plan does not have, and nothing is made', async () => {
    await expect(aJourney(step('purchase', ['c-9']))).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', data: { what: 'card', id: 'c-9' } },
    })
    expect((await listed()).journeys).toEqual([])
  })

  it('puts a step to the end of its stage, or before another of it', async () => {
    const { journeyId } = await aJourney(step('purchase'), step('pre-buy'))
    const add = (title: string, beforeId: string | null) =>
      client.journeys.addTouchpoint({
        ...{ planId, journeyId, fields: { ...step('pre-buy'), title }, beforeId },
      })
    const last = await add('last', null)
    await add('middle', last.id)
    const titles = async () => (await listed()).touchpoints.map(({ title }) => title)
    expect(await titles()).toEqual(['At pre-buy', 'middle', 'last', 'At purchase'])
    await client.journeys.moveTouchpoint({
      ...{ planId, touchpointId: last.id, stage: 'purchase', beforeId: null },
    })
    expect(await titles()).toEqual(['At pre-buy', 'middle', 'At purchase', 'last'])
  })

  it('goes with the plan into its file, less the cards that are in the trash', async () => {
    await aJourney(step('purchase', ['c-1', 'c-2']))
    await client.cards.remove({ planId, cardId: 'c-2' })
    const text = await (await client.plans.exportJson({ planId })).text()
    const { journeys } = JSON.parse(text) as { journeys: unknown[] }
    expect(journeys).toMatchObject([{ title: 'Trail', steps: [{ cards: ['c-1'] }] }])
    const other = await client.plans.importJson({
      file: new File([text.replaceAll('small-plan', 'other-plan')], 'plan.json'),
    })
    expect(await client.journeys.list({ planId: other.planId })).toMatchObject({
      journeys: [fields],
      touchpoints: [step('purchase', ['c-1'])],
    })
  })
})
