import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.create({ name: 'Trail shoes' })).planId
})
afterEach(() => studio.end())

const draft = { kind: 'guide', title: 'How to choose', moment: 'know' } as const
const cell = async (columnId: string, moment = 'know') =>
  (await client.board.snapshot({ planId })).cards
    .filter((card) => card.columnId === columnId && card.moment === moment)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ title }) => title)

describe('creating a card', () => {
  it('puts it at the end of the first column when no place is named', async () => {
    await client.cards.create({ planId, draft })
    await client.cards.create({ planId, draft: { ...draft, title: 'Second' } })
    const { columns } = await client.board.snapshot({ planId })
    expect(await cell(columns[0]!.id)).toEqual(['How to choose', 'Second'])
  })

  it('keeps every field of the draft', async () => {
    const card = await client.cards.create({
      planId,
      draft: { ...draft, tags: ['b', 'a'], effort: 2.5, shelfLifeMonths: null, alsoServes: ['do'] },
    })
    expect(card).toMatchObject({
      tags: ['a', 'b'],
      effort: 2.5,
      shelfLifeMonths: null,
      alsoServes: ['do'],
      publishedOn: null,
    })
  })

  it('refuses a column that is not there', async () => {
    const place = { columnId: 'nowhere', beforeId: null }
    await expect(client.cards.create({ planId, draft, place })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      defined: true,
      data: { what: 'column', id: 'nowhere' },
    })
  })

  it('is refused by the contract when the title is missing, logged, and writes nothing', async () => {
    const { seq } = await client.board.snapshot({ planId })
    const wrong = { kind: 'guide', moment: 'know' } as unknown as typeof draft
    await expect(client.cards.create({ planId, draft: wrong })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(studio.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'cards.create refused' }),
    )
    expect((await client.board.snapshot({ planId })).seq).toBe(seq)
  })
})

describe('moving a card', () => {
  it('places it before another card of the target cell', async () => {
    const { columns } = await client.board.snapshot({ planId })
    const column = columns[2]!.id
    const place = { columnId: column, beforeId: null }
    const a = await client.cards.create({ planId, draft: { ...draft, title: 'a' }, place })
    const b = await client.cards.create({ planId, draft: { ...draft, title: 'b' }, place })
    await client.cards.create({ planId, draft: { ...draft, title: 'c' }, place })
    await client.cards.move({
      planId,
      cardId: b.id,
      moment: 'know',
      place: { columnId: column, beforeId: a.id },
    })
    expect(await cell(column)).toEqual(['b', 'a', 'c'])
    await client.cards.move({ planId, cardId: b.id, moment: 'know', place: { columnId: column } })
    expect(await cell(column)).toEqual(['a', 'c', 'b'])
    await client.cards.move({ planId, cardId: a.id, moment: 'buy', place: { columnId: column } })
    expect(await cell(column)).toEqual(['c', 'b'])
    expect(await cell(column, 'buy')).toEqual(['a'])
  })

  it('writes nothing when the card stands there already', async () => {
    const card = await client.cards.create({ planId, draft })
    const { seq } = await client.board.snapshot({ planId })
    const place = { columnId: card.columnId, beforeId: null }
    expect(await client.cards.move({ planId, cardId: card.id, moment: 'know', place })).toEqual(
      card,
    )
    expect((await client.board.snapshot({ planId })).seq).toBe(seq)
  })

  it('marks it published today when it goes live for the first time, and not again', async () => {
    const { columns } = await client.board.snapshot({ planId })
    const [first, live] = [columns[0]!, columns.at(-1)!]
    const card = await client.cards.create({ planId, draft })
    const move = (columnId: string) =>
      client.cards.move({ planId, cardId: card.id, moment: 'know', place: { columnId } })
    expect((await move(live.id)).publishedOn).toBe('2026-11-21')
    await client.cards.update({ planId, cardId: card.id, patch: { publishedOn: '2025-01-02' } })
    await move(first.id)
    expect((await move(live.id)).publishedOn).toBe('2025-01-02')
  })
})

describe('answering a topic', () => {
  it('links and unlinks card and topic', async () => {
    const card = await client.cards.create({ planId, draft })
    const topic = await client.topics.create({ planId, fields: { title: 'sizes', moment: 'know' } })
    const link = { planId, cardId: card.id, topicId: topic.id }
    expect((await client.cards.answer({ ...link, answers: true })).topics).toEqual([topic.id])
    expect((await client.cards.answer({ ...link, answers: false })).topics).toEqual([])
  })

  it('starts a card with title, moment and lenses of the topic', async () => {
    const fields = { title: 'lacing', moment: 'do', audiences: ['runners'] } as const
    const topic = await client.topics.create({
      planId,
      fields: { ...fields, audiences: ['runners'] },
    })
    const { columns } = await client.board.snapshot({ planId })
    const place = { columnId: columns[1]!.id }
    const card = await client.cards.startFromTopic({ planId, topicId: topic.id, place })
    expect(card).toMatchObject({
      ...fields,
      kind: 'tutorial',
      topics: [topic.id],
      columnId: columns[1]!.id,
    })
  })

  it('asks for a moment when the topic has none', async () => {
    const topic = await client.topics.create({ planId, fields: { title: '?', moment: null } })
    const { columns } = await client.board.snapshot({ planId })
    const place = { columnId: columns[0]!.id }
    await expect(
      client.cards.startFromTopic({ planId, topicId: topic.id, place }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'moment' } })
    const card = await client.cards.startFromTopic({
      planId,
      topicId: topic.id,
      moment: 'go',
      place,
    })
    expect(card.moment).toBe('go')
  })
})

describe('links of a card', () => {
  it('must point at what is there, but may stay when that went to the trash', async () => {
    const topic = await client.topics.create({ planId, fields: { title: 'sizes', moment: 'know' } })
    const card = await client.cards.create({ planId, draft: { ...draft, topics: [topic.id] } })
    const update = (patch: { topics?: string[]; checkId?: string }) =>
      client.cards.update({ planId, cardId: card.id, patch })
    await expect(update({ topics: ['nowhere'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(update({ checkId: 'nowhere' })).rejects.toMatchObject({
      data: { what: 'check', id: 'nowhere' },
    })
    await client.topics.remove({ planId, topicId: topic.id })
    expect((await update({ topics: [topic.id] })).topics).toEqual([topic.id])
  })
})

describe('removing a card', () => {
  it('takes it from the board, and undo brings it back with its links', async () => {
    const topic = await client.topics.create({ planId, fields: { title: 'sizes', moment: 'know' } })
    const card = await client.cards.create({ planId, draft: { ...draft, topics: [topic.id] } })
    await client.cards.remove({ planId, cardId: card.id })
    expect((await client.board.snapshot({ planId })).cards).toEqual([])
    await expect(
      client.cards.update({ planId, cardId: card.id, patch: { title: 'x' } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await client.history.undo({ planId })
    expect((await client.board.snapshot({ planId })).cards).toEqual([card])
  })
})
