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
    expect(await put({ phone: '+49 30 901820' })).toEqual({
      ...{ id: cardId, ...EMPTY_PLACE },
      phone: '+49 30 901820',
    })
  })

  it('keeps the fields that a later change leaves out', async () => {
    await put({ phone: '+49 30 901820', street: 'Mill Lane' })
    expect(await put({ street: 'Hill Lane' })).toMatchObject({
      ...{ phone: '+49 30 901820', street: 'Hill Lane' },
    })
    const activity = await client.activity.ofCard({ planId, cardId })
    expect(activity.entries[0]!.changes).toMatchObject([
      { entity: 'place', field: 'street', before: 'Mill Lane', value: 'Hill Lane' },
    ])
  })

  it('is no act where nothing changes', async () => {
    await put({ phone: '030 901820' })
    const { entries } = await client.history.list({ planId, limit: 10 })
    await put({ phone: '030 901820' })
    await client.places.put({ planId, cardId: 'c-2', patch: { phone: '' } })
    expect((await client.history.list({ planId, limit: 10 })).entries).toHaveLength(entries.length)
  })

  it('comes back without what an undone change held', async () => {
    await put({ phone: '030 901820', street: 'Mill Lane' })
    await client.history.undo({ planId })
    expect(await standing()).toEqual([])
    expect(await put({ city: 'Berlin' })).toEqual({ id: cardId, ...EMPTY_PLACE, city: 'Berlin' })
    await client.history.undo({ planId })
    expect(await standing()).toEqual([])
    await client.history.redo({ planId })
    expect(await standing()).toMatchObject([{ city: 'Berlin', phone: '' }])
  })

  it('goes with its card and comes back with it', async () => {
    await put({ phone: '030 901820' })
    await client.cards.remove({ planId, cardId })
    expect(await client.places.list({ planId })).toEqual([])
    expect(await standing()).toEqual([])
    await client.history.undo({ planId })
    expect(await standing()).toMatchObject([{ phone: '030 901820' }])
  })

  it('is refused of a card that is not there', async () => {
    const call = client.places.put({ planId, cardId: 'nobody', patch: { phone: '030 901820' } })
    await expect(call).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', data: { what: 'card', id: 'nobody' } },
    })
  })
})

describe('what cannot be of a place', () => {
  it.each([
    [{ street: '+49 30 901820' }, 'street', 'phone-as-address'],
    [{ phone: 'Mill Lane' }, 'phone', 'no-phone'],
    [{ profileUrl: 'somewhere' }, 'profileUrl', 'no-link'],
  ])('is refused: %o', async (patch, field, reason) => {
    await expect(put(patch)).rejects.toMatchObject({ code: 'INVALID', data: { field, reason } })
    expect(await standing()).toEqual([])
  })
})

describe('a list of places', () => {
  const list = (phone = '030 901820') => {
    const rows = ['Name,Address,City,Phone,Website,Monday']
    rows.push(`Mill Lane,Mill Lane 5,Berlin,${phone},a.example/mill,9-18`)
    rows.push('Hill Street,Hill St. 1,Köln,,,closed')
    return new File([`\uFEFF${rows.join('\n')}\n`], 'places.csv', { type: 'text/csv' })
  }
  const take = async (file: File, hoursOf: 'door' | 'profile' = 'door') => {
    const { places } = await client.places.readFile({ planId, file })
    return client.places.import({ planId, places, hoursOf })
  }
  const cards = async () => {
    const { cards: all } = await client.board.snapshot({ planId })
    return all.filter(({ kind }) => kind === 'place')
  }

  it('makes cards in Go, and taken in again changes only what it says anew', async () => {
    expect(await take(list())).toEqual({ made: 2, changed: 0, unchanged: 0 })
    const made = await cards()
    expect(made.map(({ title, moment, url }) => [title, moment, url])).toEqual([
      ['Mill Lane', 'go', 'https://a.example/mill'],
      ['Hill Street', 'go', null],
    ])
    await client.places.put({ planId, cardId: made[0]!.id, patch: { code: 'B-1' } })
    expect(await take(list())).toEqual({ made: 0, changed: 0, unchanged: 2 })
    expect(await take(list('030 77'.padEnd(10, '7')))).toEqual({
      made: 0,
      changed: 1,
      unchanged: 1,
    })
    expect(await cards()).toHaveLength(2)
    expect(await client.places.list({ planId, cardId: made[0]!.id })).toMatchObject([
      { code: 'B-1', phone: '030 777777', street: 'Mill Lane 5' },
    ])
  })

  it('is taken back in one step, and leaves nothing in the trash', async () => {
    await take(list())
    await client.history.undo({ planId })
    expect(await cards()).toEqual([])
    expect(await client.places.list({ planId })).toEqual([])
    await put({ phone: '030 901820' })
    expect((await client.trash.list({ planId })).entries).toEqual([])
  })

  it('puts its hours down to who states them', async () => {
    await take(list())
    await take(list(), 'profile')
    const [place] = await client.places.list({ planId })
    expect(place!.profileHours).toEqual(place!.hours)
    expect(place!.siteHours).toBeNull()
  })

  it('is written as CSV that is read again without a change', async () => {
    await take(list())
    const written = await client.places.exportCsv({ planId })
    expect(written.name).toBe('Small plan places.csv')
    expect(await take(written)).toEqual({ made: 0, changed: 0, unchanged: 2 })
  })

  it('is told by its row and heading where it makes no sense', async () => {
    const file = new File(['Name,Address\nA,+49 30 901820\n'], 'places.csv')
    expect(await client.places.readFile({ planId, file })).toMatchObject({
      problems: [{ row: 2, heading: 'Address', problem: 'phone-as-address' }],
      places: [{ title: 'A', fields: {} }],
    })
  })
})
