import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(async () => {
  studio = startBackend({ person: 'mei' })
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const patch = (fields: Parameters<TestClient['cards']['update']>[0]['patch']) =>
  client.cards.update({ planId, cardId, patch: fields })
const activity = (input: { before?: number | null; limit?: number } = {}) =>
  client.activity.ofCard({ planId, cardId, ...input })

async function type(text: string) {
  const doc = new Y.Doc()
  doc.getXmlFragment('brief').insert(0, [new Y.XmlText(text)])
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  await client.briefs.append({ planId, cardId, update })
}

describe('the activity of a card', () => {
  it('tells who did what, by act, with the fields that changed', async () => {
    await patch({ title: 'New', owner: 'anna', tags: ['b'] })
    const { entries } = await activity()
    expect(entries[0]).toMatchObject({ act: 'cards.update', person: 'mei', kind: 'ordinary' })
    expect(
      entries[0]!.changes.map(({ op, field, before, value }) => [op, field, before, value]),
    ).toEqual([
      ['set', 'title', 'Size guide', 'New'],
      ['set', 'owner', null, 'anna'],
      ['remove', 'tags', null, 'a'],
      ['add', 'tags', null, 'b'],
    ])
    expect(entries.at(-1)).toMatchObject({ act: 'plans.create', kind: 'base' })
  })

  it('draws typing in the brief together, and takes comments and files in', async () => {
    await type('one')
    await type('two')
    await client.comments.add({ planId, cardId, text: 'hello' })
    await type('three')
    await client.attachments.add({ planId, cardId, file: new File(['x'], 'x.txt') })
    await patch({ owner: 'anna' })
    await client.history.undo({ planId })
    const { entries } = await activity()
    expect(entries.map(({ act, kind }) => `${kind} ${act}`)).toEqual([
      'undo cards.update',
      'ordinary cards.update',
      'ordinary attachments.add',
      'text briefs.append',
      'ordinary comments.add',
      'text briefs.append',
      'base plans.create',
    ])
  })

  it('comes in pages that miss nothing and repeat nothing', async () => {
    for (let i = 0; i < 11; i += 1) await patch({ title: `title ${i}` })
    await client.cards.update({ planId, cardId: 'c-2', patch: { title: 'other card' } })
    const whole = (await activity({ limit: 200 })).entries.map(({ number }) => number)
    const paged: number[] = []
    let before: number | null = null
    do {
      const page = await activity({ before, limit: 5 })
      paged.push(...page.entries.map(({ number }) => number))
      before = page.before
    } while (before !== null)
    expect(paged).toEqual(whole)
    expect(whole).toHaveLength(12)
  })
})

describe('a former value', () => {
  const former = async (field: 'title' | 'tags' | 'topics' | 'columnId' | 'checklist') =>
    client.activity.ofField({ planId, cardId, field })

  it('of a set is the whole set after each act', async () => {
    await patch({ tags: ['a', 'b'] })
    await patch({ tags: ['c'] })
    expect((await former('tags')).map(({ value }) => value)).toEqual([['a', 'b'], ['a']])
  })

  it('stands once, and never the present one', async () => {
    for (const title of ['B', 'A', 'B', 'C']) await patch({ title })
    await patch({ title: 'A' })
    expect((await former('title')).map(({ value }) => value)).toEqual(['C', 'B', 'Size guide'])
  })

  it('comes back as an act that undo takes back', async () => {
    await patch({ checklist: [{ text: 'one', done: true }] })
    await patch({ checklist: [] })
    const [value] = await former('checklist')
    const input = { planId, cardId, field: 'checklist' as const, seq: value!.seq }
    const card = await client.activity.restoreField(input)
    expect(card.checklist).toEqual([{ text: 'one', done: true }])
    expect((await client.history.status({ planId })).undo).toMatchObject({
      act: 'cards.restoreField',
    })
    await client.history.undo({ planId })
    const { cards } = await client.board.snapshot({ planId })
    expect(cards.find(({ id }) => id === cardId)!.checklist).toEqual([])
  })

  it('leaves out topics that are gone by now, and moves the card for its column', async () => {
    await patch({ topics: ['t-sizes', 't-lacing'] })
    await patch({ topics: [] })
    await client.topics.remove({ planId, topicId: 't-lacing' })
    const [topics] = await former('topics')
    const restored = await client.activity.restoreField({
      planId,
      cardId,
      field: 'topics',
      seq: topics!.seq,
    })
    expect(restored.topics).toEqual(['t-sizes'])
    const { columns } = await client.board.snapshot({ planId })
    const place = { columnId: columns[2]!.id, beforeId: null }
    await client.cards.move({ planId, cardId, moment: 'know', place })
    const [column] = await former('columnId')
    const moved = await client.activity.restoreField({
      planId,
      cardId,
      field: 'columnId',
      seq: column!.seq,
    })
    expect(moved.columnId).toBe(columns[0]!.id)
  })
})

describe('the log of a topic', () => {
  const topicId = 't-lacing'
  const topicPatch = (fields: Parameters<TestClient['topics']['update']>[0]['patch']) =>
    client.topics.update({ planId, topicId, patch: fields })

  it('tells what changed of it, and nothing of a card of the same id', async () => {
    await topicPatch({ title: 'Lacing', tags: ['shoes'] })
    await client.history.undo({ planId })
    const { entries } = await client.topics.activity({ planId, topicId })
    expect(entries.map(({ act, kind }) => `${kind} ${act}`)).toEqual([
      'undo topics.update',
      'ordinary topics.update',
      'base plans.create',
    ])
    expect(entries[1]!.changes.map(({ op, field, value }) => [op, field, value])).toEqual([
      ['set', 'title', 'Lacing'],
      ['add', 'tags', 'shoes'],
    ])
  })

  it('gives a field its former value back, and a moment to the keywords too', async () => {
    const before = (await client.board.snapshot({ planId })).topics.find(
      ({ id }) => id === topicId,
    )!
    await topicPatch({ moment: 'buy' })
    const of = { planId, topicId, field: 'moment' } as const
    const [former] = await client.topics.fieldHistory(of)
    expect(former!.value).toBe(before.moment)
    const topic = await client.topics.restoreField({ ...of, seq: former!.seq })
    expect(topic.moment).toBe(before.moment)
    const { keywords } = await client.keywords.list({ planId, query: { topicId } })
    expect(new Set(keywords.map(({ moment }) => moment))).toEqual(new Set([before.moment]))
    expect((await client.history.status({ planId })).undo).toMatchObject({
      act: 'topics.restoreField',
    })
  })
})
