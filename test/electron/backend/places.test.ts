import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_PLACE } from '#shared/domain/place.ts'
import { startBackend, type TestBackend, type TestClient } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const put = (patch: object) => client.places.put({ planId, cardId, patch })
const standing = () => client.places.list({ planId, cardId })

describe('what is known of a place', () => {
  it('is made with its first field, all others empty', async () => {
    expect(await put({ phone: '+49 30 1' })).toEqual({
      ...{ id: cardId, ...EMPTY_PLACE },
      phone: '+49 30 1',
    })
  })

  it('keeps the fields that a later change leaves out', async () => {
    await put({ phone: '+49 30 1', street: 'Mill Lane' })
    expect(await put({ street: 'Hill Lane' })).toMatchObject({
      ...{ phone: '+49 30 1', street: 'Hill Lane' },
    })
    const activity = await client.activity.ofCard({ planId, cardId })
    expect(activity.entries[0]!.changes).toMatchObject([
      { entity: 'place', field: 'street', before: 'Mill Lane', value: 'Hill Lane' },
    ])
  })

  it('is no act where nothing changes', async () => {
    await put({ phone: '1' })
    const { entries } = await client.history.list({ planId, limit: 10 })
    await put({ phone: '1' })
    await client.places.put({ planId, cardId: 'c-2', patch: { phone: '' } })
    expect((await client.history.list({ planId, limit: 10 })).entries).toHaveLength(entries.length)
  })

  it('comes back without what an undone change held', async () => {
    await put({ phone: '1', street: 'Mill Lane' })
    await client.history.undo({ planId })
    expect(await standing()).toEqual([])
    expect(await put({ city: 'Berlin' })).toEqual({ id: cardId, ...EMPTY_PLACE, city: 'Berlin' })
    await client.history.undo({ planId })
    expect(await standing()).toEqual([])
    await client.history.redo({ planId })
    expect(await standing()).toMatchObject([{ city: 'Berlin', phone: '' }])
  })

  it('goes with its card and comes back with it', async () => {
    await put({ phone: '1' })
    await client.cards.remove({ planId, cardId })
    expect(await client.places.list({ planId })).toEqual([])
    expect(await standing()).toEqual([])
    await client.history.undo({ planId })
    expect(await standing()).toMatchObject([{ phone: '1' }])
  })

  it('is refused of a card that is not there', async () => {
    const call = client.places.put({ planId, cardId: 'nobody', patch: { phone: '1' } })
    await expect(call).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', data: { what: 'card', id: 'nobody' } },
    })
  })
})
