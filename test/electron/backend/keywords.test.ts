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

  it('holds every word that is searched for, in any order and inside longer words', async () => {
    expect(await find({ search: 'izes sho' })).toEqual(['k-1'])
    expect(await find({ search: 'h t l c to how' })).toEqual([])
    expect(await find({ search: 'h t l c how to' })).toEqual(['k-4'])
  })

  it('sorts by every column, unknown always last, and turns round', async () => {
    expect(await find({ reversed: true })).toEqual(['k-4', 'k-2', 'k-1', 'k-3'])
    expect(await find({ sort: 'phrase', reversed: true })).toEqual(['k-3', 'k-2', 'k-1', 'k-4'])
    expect((await find({ sort: 'moment', reversed: true }))[0]).toBe('k-4')
    expect((await find({ sort: 'topic' }))[0]).toBe('k-4')
    for (const sort of ['market', 'difficulty', 'cpc'] as const) {
      expect(await find({ sort })).toHaveLength(4)
    }
  })

  it('is filtered by volume, an unknown one being in no range', async () => {
    expect(await find({ volumeFrom: 100 })).toEqual(['k-1', 'k-2'])
    expect(await find({ volumeTo: 500 })).toEqual(['k-2', 'k-4'])
    expect(await find({ volumeFrom: 0, volumeTo: 60 })).toEqual(['k-4'])
  })

  it('is filtered by topics that no card answers', async () => {
    expect(await find({ unanswered: true })).toEqual(['k-4'])
    await client.cards.answer({ planId, cardId: 'c-2', topicId: 't-lacing', answers: true })
    expect(await find({ unanswered: true })).toEqual([])
    await client.cards.update({ planId, cardId: 'c-2', patch: { archived: true } })
    expect(await find({ unanswered: true })).toEqual(['k-4'])
  })

  it('gives the ids of all that match, and what there is to filter by', async () => {
    const { ids } = await client.keywords.ids({ planId, list: { search: 'size' } })
    expect(ids).toEqual(['k-1', 'k-2', 'k-3'])
    const some = await client.keywords.ids({
      planId,
      list: { sort: 'phrase' },
      offset: 1,
      count: 2,
    })
    expect(some.ids).toEqual(['k-1', 'k-2'])
    expect(await client.keywords.facets({ planId })).toEqual({
      markets: [{ value: '', count: 4 }],
      tools: [],
    })
  })

  it('shows those that nobody could place', async () => {
    await setMoment(['k-3'], null)
    expect(await find({ moment: 'unclear' })).toEqual(['k-3'])
  })

  it('tells what a person has settled from what nobody has looked at', async () => {
    const all = await find({ sort: 'phrase' })
    const before = await find({ confirmed: 'only', sort: 'phrase' })
    const next = all.find((id) => !before.includes(id))!
    await setMoment([next], null)
    const settled = all.filter((id) => before.includes(id) || id === next)
    expect(await find({ confirmed: 'only', sort: 'phrase' })).toEqual(settled)
    expect(await find({ confirmed: 'no', sort: 'phrase' })).toEqual(
      all.filter((id) => !settled.includes(id)),
    )
    expect(await find({ confirmed: 'no', moment: 'unclear' })).not.toContain(next)
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

describe('explaining the moment of a keyword', () => {
  const explain = async (keywordId: string) =>
    (await client.keywords.explain({ planId, keywordId })).judged
  beforeEach(async () => {
    const { keywords } = smallPlan()
    const phrases = ['torvane scree womens', 'torvane scree', 'torvane scree meetup']
    const made = phrases.map((phrase, n) => ({ ...keywords[0]!, id: `s-${n}`, phrase }))
    const file = planFile(smallPlan({ planId: 'torvane', keywords: made }))
    planId = (await client.plans.importJson({ file })).planId
  })

  it('judges by what people have set since, and says which phrase it is like', async () => {
    expect((await explain('s-2')).cue).not.toContain('like:')
    await setMoment(['s-1'], 'go')
    expect(await explain('s-2')).toMatchObject({ moment: 'go', cue: 'like:torvane scree' })
  })

  it('of one that a person set tells what its words alone say', async () => {
    const before = await explain('s-1')
    await setMoment(['s-1'], 'go')
    expect(await explain('s-1')).toEqual(before)
  })

  it('leaves no second moment once a person has decided', async () => {
    const { keywords } = smallPlan()
    const two = { ...keywords[0]!, id: 'two', second: 'buy' as const }
    const file = planFile(smallPlan({ planId: 'two-moments', keywords: [two] }))
    planId = (await client.plans.importJson({ file })).planId
    const read = async () => (await client.keywords.list({ planId, query: {} })).keywords[0]
    expect(await read()).toMatchObject({ moment: 'know', second: 'buy' })
    await setMoment(['two'], 'know')
    expect(await read()).toMatchObject({ moment: 'know', second: null, confirmed: true })
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

describe('keywords of several tools, markets and scripts', () => {
  const source = (tool: string) => ({ tool, file: 'a.csv', on: null })
  const phrases: [id: string, phrase: string, market: string | null, tools: string[]][] = [
    ['a', '跑鞋推荐', 'cn', ['5118']],
    ['b', '买跑鞋', 'cn', ['5118', 'semrush']],
    ['c', 'iPhone手机壳', null, ['semrush']],
    ['d', 'Кроссовки для бега', 'ru', ['wordstat']],
  ]
  beforeEach(async () => {
    const { keywords } = smallPlan()
    const made = phrases.map(([id, phrase, market, tools]) => {
      return { ...keywords[0]!, id, phrase, market, sources: tools.map(source), volume: null }
    })
    const file = planFile(smallPlan({ planId: 'scripts', keywords: made }))
    planId = (await client.plans.importJson({ file })).planId
  })

  it.each([
    ['鞋', ['b', 'a']],
    ['跑鞋', ['b', 'a']],
    ['推荐', ['a']],
    ['手机 iphone', ['c']],
    ['КРОССОВ', ['d']],
    ['бег', ['d']],
    ['鞋跑', []],
  ])('%s finds inside words', async (search, ids) => {
    expect((await find({ search })).toSorted()).toEqual(ids.toSorted())
  })

  it('are filtered by market and by tool, and counted', async () => {
    expect((await find({ market: 'cn' })).toSorted()).toEqual(['a', 'b'])
    expect(await find({ market: '' })).toEqual(['c'])
    expect((await find({ tool: 'semrush' })).toSorted()).toEqual(['b', 'c'])
    expect(await find({ tool: 'sem' })).toEqual([])
    expect(await client.keywords.facets({ planId })).toEqual({
      markets: [
        { value: 'cn', count: 2 },
        { value: '', count: 1 },
        { value: 'ru', count: 1 },
      ],
      tools: expect.arrayContaining([
        { value: '5118', count: 2 },
        { value: 'semrush', count: 2 },
        { value: 'wordstat', count: 1 },
      ]),
    })
  })
})

describe('excluding keywords', () => {
  const exclude = (keywordIds: string[], excluded = true) =>
    client.keywords.exclude({ planId, keywordIds, excluded })

  it('takes them out of the demand until they count again, and undo knows it', async () => {
    const before = (await topic('t-sizes'))!.demand
    await exclude(['k-1', 'k-3'])
    expect((await topic('t-sizes'))!.demand).toMatchObject({ keywords: 1, known: 1, high: 1_000 })
    expect((await client.history.status({ planId })).undo).toMatchObject({
      act: 'keywords.exclude',
      count: 2,
    })
    await client.history.undo({ planId })
    expect((await topic('t-sizes'))!.demand).toEqual(before)
    await client.history.redo({ planId })
    await exclude(['k-1', 'k-3'], false)
    expect((await topic('t-sizes'))!.demand).toEqual(before)
  })

  it('shows them when asked', async () => {
    await exclude(['k-1'])
    expect(await find({ excluded: 'no' })).toEqual(['k-2', 'k-4', 'k-3'])
    expect(await find({ excluded: 'only' })).toEqual(['k-1'])
    expect(await find()).toHaveLength(4)
  })

  it('takes a topic off the board while all of its keywords are excluded', async () => {
    const { seq } = await client.board.snapshot({ planId })
    await exclude(['k-4'])
    expect(await topic('t-lacing')).toBeUndefined()
    expect((await client.board.since({ planId, seq })).removed.topics).toEqual(['t-lacing'])
    await exclude(['k-4'], false)
    expect((await topic('t-lacing'))!.demand.keywords).toBe(1)
    const since = await client.board.since({ planId, seq })
    expect(since.removed.topics).toEqual([])
    expect(since.topics.map(({ id }) => id)).toEqual(['t-lacing'])
  })

  it('stays through the plan file', async () => {
    await exclude(['k-1', 'k-4'])
    const file = await client.plans.exportJson({ planId })
    const copy = await client.plans.importJson({ file })
    const kept = await client.keywords.list({ planId: copy.planId, query: { excluded: 'only' } })
    expect(kept.keywords.map(({ phrase }) => phrase).toSorted()).toEqual([
      'how to lace 100%_shoes',
      'shoe sizes',
    ])
  })

  it('stays when the keywords are imported again', async () => {
    await exclude(['k-1'])
    const file = new File(['Keyword,Volume\nshoe sizes,4000\n'], 'again.csv')
    let previewId = ''
    for await (const event of await client.imports.preview({ planId, files: [file] })) {
      if (event.type === 'preview') previewId = event.preview.previewId
    }
    for await (const _ of await client.imports.commit({ planId, previewId })) void _
    expect(await find({ excluded: 'only' })).toEqual(['k-1'])
    expect((await topic('t-sizes'))!.demand.keywords).toBe(2)
  })
})

describe('splitting a topic', () => {
  it('makes a new one of the chosen keywords, with the lenses of the old', async () => {
    await client.topics.update({ planId, topicId: 't-sizes', patch: { tags: ['fit'] } })
    const made = await client.topics.split({
      planId,
      keywordIds: ['k-2', 'k-3'],
      title: 'Charts',
      moment: 'know',
    })
    expect(made).toMatchObject({ title: 'Charts', moment: 'know', tags: ['fit'] })
    expect((await topic(made.id))!.demand.keywords).toBe(2)
    expect((await topic('t-sizes'))!.demand).toMatchObject({ keywords: 1, sum: 900 })
    const { keywords } = await client.keywords.list({ planId, query: { topicId: made.id } })
    expect(keywords.every(({ confirmed }) => !confirmed)).toBe(true)
  })

  it('sets the moment as by hand where it is another, and can be taken back', async () => {
    const before = await client.board.snapshot({ planId })
    const keywordIds = ['k-1', 'k-4']
    await client.topics.split({ planId, keywordIds, title: 'New', moment: 'buy' })
    const { keywords } = await client.keywords.list({ planId, query: { moment: 'buy' } })
    expect(keywords.map(({ id, confirmed }) => [id, confirmed])).toEqual([
      ['k-1', true],
      ['k-4', true],
    ])
    await client.history.undo({ planId })
    expect({ ...(await client.board.snapshot({ planId })), seq: 0 }).toEqual({ ...before, seq: 0 })
  })

  it('hands the answers over when nothing is left behind', async () => {
    const keywordIds = ['k-1', 'k-2', 'k-3']
    const made = await client.topics.split({ planId, keywordIds, title: 'All', moment: 'know' })
    expect(await topic('t-sizes')).toBeUndefined()
    expect((await card('c-1')).topics).toEqual([made.id])
  })
})

describe('cards that seem to answer a topic', () => {
  it('are proposed for topics without an answer and accepted as one act', async () => {
    await client.cards.create({
      planId,
      draft: { kind: 'tutorial', title: 'How to lace 100 shoes', moment: 'do' },
    })
    const proposals = await client.topics.proposals({ planId })
    expect(proposals).toMatchObject([{ topicId: 't-lacing', places: ['title'] }])
    const { cardId } = proposals[0]!
    const answers = [
      { topicId: 't-lacing', cardId },
      { topicId: 't-sizes', cardId: 'c-2' },
    ]
    await client.topics.answer({ planId, answers })
    expect((await card(cardId)).topics).toEqual(['t-lacing'])
    expect((await card('c-2')).topics).toEqual(['t-sizes'])
    expect(await client.topics.proposals({ planId })).toEqual([])
    await client.history.undo({ planId })
    expect((await card(cardId)).topics).toEqual([])
    expect((await card('c-2')).topics).toEqual([])
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
