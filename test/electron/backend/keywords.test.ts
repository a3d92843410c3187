import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Moment } from '#shared/domain/moment.ts'
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

type Query = Parameters<TestClient['keywords']['list']>[0]['query']
const find = async (query: Query = {}) => {
  const { keywords } = await client.keywords.list({ planId, query })
  return keywords.map(({ id }) => id)
}
const topic = async (id: string) =>
  (await client.board.snapshot({ planId })).topics.find((one) => one.id === id)
const card = async (id: string) =>
  (await client.board.snapshot({ planId })).cards.find((one) => one.id === id)!
const setMoment = (keywordIds: string[], moment: Moment | null) =>
  client.keywords.setMoment({ planId, keywordIds, moment })

describe('the list of keywords', () => {
  it('is sorted by volume, unknown last, or by phrase', async () => {
    expect(await find()).toEqual(['k-1', 'k-2', 'k-4', 'k-3'])
    expect(await find({ sort: 'phrase' })).toEqual(['k-4', 'k-1', 'k-2', 'k-3'])
  })

  it('is filtered by topic, moment and text, and counted whole', async () => {
    expect(await find({ topicId: 't-lacing' })).toEqual(['k-4'])
    expect(await find({ moment: 'do' })).toEqual(['k-4'])
    expect(await find({ search: ' SIZE ' })).toEqual(['k-1', 'k-2', 'k-3'])
    const page = await client.keywords.list({ planId, query: { limit: 2, offset: 1 } })
    expect(page.total).toBe(4)
    expect(page.keywords.map(({ id }) => id)).toEqual(['k-2', 'k-4'])
  })

  it('takes the text that is searched for as it is', async () => {
    expect(await find({ search: '100%_' })).toEqual(['k-4'])
    expect(await find({ search: '%' })).toEqual(['k-4'])
    expect(await find({ search: "'; DROP TABLE keywords; --" })).toEqual([])
    expect(await find()).toHaveLength(4)
  })

  it('shows those that nobody could place', async () => {
    await setMoment(['k-3'], null)
    expect(await find({ moment: 'unclear' })).toEqual(['k-3'])
  })
})

describe('setting the moment of keywords', () => {
  it('moves them to a new topic of that moment, confirmed, and leaves the others', async () => {
    await setMoment(['k-2'], 'buy')
    const { keywords } = await client.keywords.list({ planId, query: { moment: 'buy' } })
    expect(keywords).toMatchObject([{ id: 'k-2', confirmed: true, cue: '', moment: 'buy' }])
    const made = (await topic(keywords[0]!.topicId))!
    expect(made).toMatchObject({ title: 'sizes', moment: 'buy' })
    expect((await topic('t-sizes'))!.demand).toMatchObject({ keywords: 2, sum: 900 })
  })

  it('uses the topic of the same title when that moment has one', async () => {
    const { id } = await client.topics.create({ planId, fields: { title: 'sizes', moment: 'buy' } })
    await setMoment(['k-1', 'k-2'], 'buy')
    expect(await find({ topicId: id })).toEqual(['k-1', 'k-2'])
  })

  it('takes the whole topic along when all of its keywords go', async () => {
    await setMoment(['k-1', 'k-2', 'k-3'], 'go')
    expect(await topic('t-sizes')).toMatchObject({ moment: 'go', demand: { keywords: 3 } })
    expect((await card('c-1')).topics).toEqual(['t-sizes'])
  })

  it('hands the answers over when the topic ends in one that is there', async () => {
    const { id } = await client.topics.create({ planId, fields: { title: 'sizes', moment: 'go' } })
    await setMoment(['k-1', 'k-2', 'k-3'], 'go')
    expect(await topic('t-sizes')).toBeUndefined()
    expect((await card('c-1')).topics).toEqual([id])
  })

  it('refuses as a whole when one is gone', async () => {
    await client.keywords.remove({ planId, keywordIds: ['k-1'] })
    await expect(setMoment(['k-2', 'k-1'], 'go')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'keyword', id: 'k-1' },
    })
    expect(await find({ moment: 'go' })).toEqual([])
  })
})

describe('moving keywords to a topic', () => {
  it('takes over its moment and both topics’ demand follows', async () => {
    await client.keywords.moveToTopic({ planId, keywordIds: ['k-1', 'k-4'], topicId: 't-lacing' })
    expect((await topic('t-lacing'))!.demand).toMatchObject({ keywords: 2, sum: 950 })
    expect((await topic('t-sizes'))!.demand).toMatchObject({ keywords: 2, known: 1 })
    const { keywords } = await client.keywords.list({ planId, query: { topicId: 't-lacing' } })
    expect(keywords).toMatchObject([
      { id: 'k-1', moment: 'do', confirmed: true },
      { id: 'k-4', moment: 'do', confirmed: false },
    ])
  })
})

describe('topics', () => {
  it('give a new moment to their keywords, as set by a person', async () => {
    await client.topics.update({ planId, topicId: 't-sizes', patch: { moment: 'buy' } })
    const { keywords } = await client.keywords.list({ planId, query: { topicId: 't-sizes' } })
    expect(keywords.map(({ moment, confirmed }) => [moment, confirmed])).toEqual(
      Array(3).fill(['buy', true]),
    )
  })

  it('leave their keywords alone when the moment stays', async () => {
    await client.topics.update({
      planId,
      topicId: 't-sizes',
      patch: { title: 'x', moment: 'know' },
    })
    const { keywords } = await client.keywords.list({ planId, query: { topicId: 't-sizes' } })
    expect(keywords.every(({ confirmed }) => !confirmed)).toBe(true)
  })

  it('merge: keywords and answers go over', async () => {
    await client.topics.merge({ planId, topicId: 't-sizes', intoId: 't-lacing' })
    expect(await topic('t-sizes')).toBeUndefined()
    expect((await topic('t-lacing'))!.demand.keywords).toBe(4)
    expect((await card('c-1')).topics).toEqual(['t-lacing'])
    expect(await find({ moment: 'know' })).toEqual([])
    await expect(
      client.topics.merge({ planId, topicId: 't-lacing', intoId: 't-lacing' }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { reason: 'same-topic' } })
  })

  it('go with their keywords, and undo brings both back with the answers', async () => {
    const before = await client.board.snapshot({ planId })
    await client.topics.remove({ planId, topicId: 't-sizes' })
    expect(await find()).toEqual(['k-4'])
    await client.history.undo({ planId })
    const after = await client.board.snapshot({ planId })
    expect({ ...after, seq: 0 }).toEqual({ ...before, seq: 0 })
    expect(await find()).toHaveLength(4)
  })
})
