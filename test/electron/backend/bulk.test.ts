import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOMENTS } from '#shared/domain/moment.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
let columns: string[]

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.create({ name: 'Trail shoes' })).planId
  columns = (await client.board.snapshot({ planId })).columns.map(({ id }) => id)
})
afterEach(() => studio.end())

const add = async (title: string, columnId = columns[0]!, moment: 'know' | 'go' = 'know') =>
  (
    await client.cards.create({
      planId,
      draft: { kind: 'guide', title, moment },
      place: { columnId },
    })
  ).id
const boardNow = async () => {
  const { seq: _, ...board } = await client.board.snapshot({ planId })
  return board
}
const cell = async (columnId: string, moment = 'know') =>
  (await boardNow()).cards
    .filter((card) => card.columnId === columnId && card.moment === moment)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ title }) => title)
const undo = () => client.history.undo({ planId })

describe('changing many cards', () => {
  it('sets registers, adds to and takes from sets, as one act with one undo', async () => {
    const ids = [await add('a'), await add('b'), await add('c')]
    await client.cards.update({ planId, cardId: ids[0]!, patch: { tags: ['old', 'kept'] } })
    const before = await boardNow()
    await client.cards.updateMany({
      planId,
      cardIds: ids.slice(0, 2),
      patch: { owner: 'Mei', dueOn: '2026-12-01' },
      add: { tags: ['new'] },
      remove: { tags: ['old'] },
    })
    const { cards } = await boardNow()
    const [a, b, c] = ids.map((id) => cards.find((card) => card.id === id)!)
    expect(a).toMatchObject({ owner: 'Mei', dueOn: '2026-12-01', tags: ['kept', 'new'] })
    expect(b).toMatchObject({ owner: 'Mei', tags: ['new'] })
    expect(c).toMatchObject({ owner: null, tags: [] })
    expect((await undo()).done).toMatchObject({ act: 'cards.updateMany', count: 2 })
    expect(await boardNow()).toEqual(before)
  })

  it('is refused as a whole when one card is gone', async () => {
    const id = await add('a')
    const before = await boardNow()
    await expect(
      client.cards.updateMany({ planId, cardIds: [id, 'gone'], patch: { owner: 'Mei' } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'card', id: 'gone' } })
    expect(await boardNow()).toEqual(before)
  })

  it('refuses a topic that is not there and a set that grows too large', async () => {
    const id = await add('a')
    await expect(
      client.cards.updateMany({ planId, cardIds: [id], add: { topics: ['nowhere'] } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const tags = Array.from({ length: 5_000 }, (_, i) => `tag ${i}`)
    await client.cards.updateMany({ planId, cardIds: [id], add: { tags } })
    await expect(
      client.cards.updateMany({ planId, cardIds: [id], add: { tags: ['one more'] } }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'tags', reason: 'too-many' } })
    expect((await boardNow()).cards[0]!.tags).toHaveLength(5_000)
  })
})

describe('moving many cards', () => {
  it('keeps the order of the board, whatever the order of the ids', async () => {
    const [a, , c, d] = [await add('a'), await add('b'), await add('c'), await add('d')]
    const x = await add('x', columns[1])
    await add('y', columns[1])
    await client.cards.moveMany({
      planId,
      cardIds: [d, a, c],
      moment: 'know',
      columnId: columns[1]!,
      beforeId: x,
    })
    expect(await cell(columns[1]!)).toEqual(['a', 'c', 'd', 'x', 'y'])
    expect(await cell(columns[0]!)).toEqual(['b'])
    await undo()
    expect(await cell(columns[0]!)).toEqual(['a', 'b', 'c', 'd'])
    expect(await cell(columns[1]!)).toEqual(['x', 'y'])
  })

  it('lets each card stay in its moment when none is named', async () => {
    const ids = [await add('a'), await add('g', columns[0], 'go')]
    await client.cards.moveMany({ planId, cardIds: ids, columnId: columns[2]! })
    expect(await cell(columns[2]!, 'know')).toEqual(['a'])
    expect(await cell(columns[2]!, 'go')).toEqual(['g'])
  })

  it('lets each card stay in its column when only a moment is named', async () => {
    const ids = [await add('a'), await add('b', columns[1])]
    await add('g', columns[1], 'go')
    await client.cards.moveMany({ planId, cardIds: ids, moment: 'go' })
    expect(await cell(columns[0]!, 'go')).toEqual(['a'])
    expect(await cell(columns[1]!, 'go')).toEqual(['g', 'b'])
  })

  it('stands before the next card that stays when the place is one of the moved', async () => {
    const [a, b, c] = [await add('a'), await add('b'), await add('c')]
    await add('d')
    const inFirst = { planId, moment: 'know' as const, columnId: columns[0]! }
    await client.cards.moveMany({ ...inFirst, cardIds: [a, b], beforeId: b })
    expect(await cell(columns[0]!)).toEqual(['a', 'b', 'c', 'd'])
    await client.cards.moveMany({ ...inFirst, cardIds: [c, a] })
    expect(await cell(columns[0]!)).toEqual(['b', 'd', 'a', 'c'])
  })

  it('writes nothing when all stand there already', async () => {
    const ids = [await add('a'), await add('b')]
    const { seq } = await client.board.snapshot({ planId })
    const to = { moment: 'know' as const, columnId: columns[0]! }
    expect(await client.cards.moveMany({ planId, cardIds: ids, ...to })).toEqual({ seq })
  })

  it('dates what goes live for the first time', async () => {
    const id = await add('a')
    await client.cards.moveMany({ planId, cardIds: [id], columnId: columns.at(-1)! })
    expect((await boardNow()).cards[0]!.publishedOn).toBe('2026-11-21')
  })
})

describe('ten thousand cards at once', () => {
  it('move between two cards, change and go, and all of it comes back', async () => {
    const small = smallPlan()
    const model = small.cards[0]!
    const contents = smallPlan({
      cards: Array.from({ length: 10_000 }, (_, i) => ({
        ...model,
        id: `c-${i}`,
        title: `Card ${i}`,
        topics: [],
        moment: MOMENTS[i % 4]!,
      })),
      briefs: [],
    })
    planId = (await client.plans.importJson({ file: planFile(contents) })).planId
    const { columns: own } = await boardNow()
    const [first, second] = [own[0]!.id, own[1]!.id]
    for (const cardId of ['c-0', 'c-4']) {
      await client.cards.move({ planId, cardId, moment: 'buy', place: { columnId: second } })
    }
    const before = await boardNow()
    const cardIds = before.cards.filter((c) => c.columnId === first).map(({ id }) => id)
    await client.cards.moveMany({
      planId,
      cardIds,
      moment: 'buy',
      columnId: second,
      beforeId: 'c-4',
    })
    const moved = await boardNow()
    const keys = moved.cards.map(({ order }) => order)
    expect(new Set(keys).size).toBe(10_000)
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(60)
    const titles = await cell(second, 'buy')
    expect([titles[0], titles.at(-1), titles.length]).toEqual(['Card 0', 'Card 4', 10_000])
    await client.cards.updateMany({
      planId,
      cardIds,
      patch: { archived: true },
      add: { tags: ['x'] },
    })
    await client.cards.removeMany({ planId, cardIds })
    expect((await boardNow()).cards).toHaveLength(2)
    for (let i = 0; i < 3; i++) await undo()
    expect(await boardNow()).toEqual(before)
  })
})
