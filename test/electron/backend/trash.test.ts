import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend({ person: 'Ann' })
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const board = async () => client.board.snapshot({ planId })
const trash = async (query: { search?: string; kind?: 'card' | 'topic' | 'keyword' } = {}) =>
  client.trash.list({ planId, ...query })
const restore = async (...items: Parameters<TestClient['trash']['restore']>[0]['items']) =>
  client.trash.restore({ planId, items })
const keywordIds = async () =>
  (await client.keywords.list({ planId, query: {} })).keywords.map(({ id }) => id).toSorted()

describe('the trash', () => {
  it('lists what was deleted, newest first, with who, when and by which act', async () => {
    expect(await trash()).toEqual({ total: 0, kinds: [], entries: [] })
    const [check] = (await board()).checks
    await client.cards.remove({ planId, cardId: 'c-1' })
    await client.checks.remove({ planId, checkId: check!.id })
    const { total, entries } = await trash()
    expect(total).toBe(2)
    expect(entries).toMatchObject([
      { kind: 'check', id: check!.id, title: check!.title, by: { act: 'checks.remove' } },
      { kind: 'card', id: 'c-1', title: 'Size guide', by: { act: 'cards.remove' } },
    ])
    for (const { person, at } of entries) {
      expect(person).toBe('Ann')
      expect(at).toBeGreaterThan(Date.parse('2026-11-21T00:00:00Z'))
    }
  })

  it('is searched in any case and by kind, with a page at a time', async () => {
    await client.cards.update({ planId, cardId: 'c-1', patch: { title: 'Как ВЫБРАТЬ' } })
    await client.cards.remove({ planId, cardId: 'c-1' })
    await client.cards.remove({ planId, cardId: 'c-2' })
    await client.topics.remove({ planId, topicId: 't-lacing' })
    const found = await trash({ search: 'как выб' })
    expect(found.entries.map(({ id }) => id)).toEqual(['c-1'])
    const cards = await trash({ kind: 'card' })
    expect(cards.total).toBe(2)
    expect(cards.kinds).toEqual([
      { kind: 'card', count: 2 },
      { kind: 'topic', count: 1 },
    ])
    const page = await client.trash.list({ planId, offset: 1, limit: 1 })
    expect(page.entries.map(({ id }) => id)).toEqual(['c-2'])
    expect(page.total).toBe(3)
  })

  it('gives a card back with its links and its place, as an act that can be undone', async () => {
    const before = (await board()).cards
    await client.cards.remove({ planId, cardId: 'c-1' })
    expect(await restore({ kind: 'card', id: 'c-1' })).toMatchObject({ restored: 1 })
    expect((await board()).cards).toEqual(before)
    expect((await trash()).total).toBe(0)
    expect(await client.history.undo({ planId })).toMatchObject({
      done: { act: 'trash.restore', subject: 'Size guide', count: 1 },
    })
    expect((await trash()).entries.map(({ id }) => id)).toEqual(['c-1'])
  })

  it('puts a card whose column is gone at the end of the first column', async () => {
    const [first, second, third] = (await board()).columns
    const place = { columnId: second!.id, beforeId: null }
    await client.cards.move({ planId, cardId: 'c-1', moment: 'know', place })
    await client.cards.remove({ planId, cardId: 'c-1' })
    await client.columns.remove({ planId, columnId: second!.id, moveCardsTo: third!.id })
    await restore({ kind: 'card', id: 'c-1' })
    const { cards } = await board()
    const cell = cards
      .filter(({ columnId, moment }) => columnId === first!.id && moment === 'know')
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    expect(cell.at(-1)!.id).toBe('c-1')
  })

  it('puts a card into its own column when both come back together', async () => {
    const [, second, third] = (await board()).columns
    const place = { columnId: second!.id, beforeId: null }
    await client.cards.move({ planId, cardId: 'c-1', moment: 'know', place })
    await client.cards.remove({ planId, cardId: 'c-1' })
    await client.columns.remove({ planId, columnId: second!.id, moveCardsTo: third!.id })
    const both = [
      { kind: 'card', id: 'c-1' },
      { kind: 'column', id: second!.id },
    ] as const
    expect(await restore(...both)).toMatchObject({ restored: 2 })
    const { cards, columns } = await board()
    expect(cards.find(({ id }) => id === 'c-1')!.columnId).toBe(second!.id)
    expect(columns.map(({ id }) => id)[1]).toBe(second!.id)
  })

  it('gives a column a progress that fits where it comes back', async () => {
    const [, second, third] = (await board()).columns
    await client.columns.remove({ planId, columnId: second!.id, moveCardsTo: third!.id })
    const { columns } = await board()
    for (const { id } of columns.toReversed()) {
      await client.columns.update({ planId, columnId: id, patch: { progress: 1 } })
    }
    await restore({ kind: 'column', id: second!.id })
    const progress = (await board()).columns.map((column) => column.progress)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it('gives a topic back with the keywords that went with it, and its demand', async () => {
    const [topics, ids] = [(await board()).topics, await keywordIds()]
    await client.topics.remove({ planId, topicId: 't-sizes' })
    await restore({ kind: 'topic', id: 't-sizes' })
    expect((await board()).topics).toEqual(topics)
    expect(await keywordIds()).toEqual(ids)
  })

  it('does not make a phrase twice when it was imported again meanwhile', async () => {
    await client.topics.remove({ planId, topicId: 't-sizes' })
    const file = new File(['Keyword,Volume\nshoe sizes,10\n'], 'again.csv')
    for await (const event of await client.imports.preview({ planId, files: [file] })) {
      if (event.type !== 'preview') continue
      const { previewId } = event.preview
      for await (const step of await client.imports.commit({ planId, previewId })) void step
    }
    await restore({ kind: 'topic', id: 't-sizes' })
    const { keywords } = await client.keywords.list({ planId, query: { search: 'shoe sizes' } })
    expect(keywords).toHaveLength(1)
  })

  it('gives a comment back together with its card', async () => {
    const { id } = await client.comments.add({ planId, cardId: 'c-1', text: 'Ask the shop first' })
    await client.comments.remove({ planId, commentId: id })
    await client.cards.remove({ planId, cardId: 'c-1' })
    const { entries } = await trash({ search: 'ask the shop' })
    expect(entries).toMatchObject([{ kind: 'comment', id, by: { act: 'comments.remove' } }])
    await restore({ kind: 'comment', id })
    expect((await board()).cards.map((card) => card.id)).toContain('c-1')
    const comments = await client.comments.list({ planId, cardId: 'c-1' })
    expect(JSON.stringify(comments)).toContain('Ask the shop first')
  })

  it('gives a saved view back', async () => {
    const fields = { name: 'Late ones', page: 'board', filter: {}, options: {} } as const
    const view = await client.views.create({ planId, fields })
    await client.views.remove({ planId, viewId: view.id })
    expect((await trash()).entries).toMatchObject([{ kind: 'view', title: 'Late ones' }])
    await restore({ kind: 'view', id: view.id })
    expect((await board()).views).toEqual([view])
  })

  it('holds keywords removed together as one entry, found by any of them', async () => {
    const ids = await keywordIds()
    await client.keywords.remove({ planId, keywordIds: ['k-1', 'k-2'] })
    expect((await trash({ search: 'SIZE CHART' })).entries).toMatchObject([
      { kind: 'keyword', count: 2, by: { act: 'keywords.remove', count: 2 } },
    ])
    const [entry] = (await trash()).entries
    await client.topics.remove({ planId, topicId: 't-sizes' })
    expect(await restore({ kind: 'keyword', id: entry!.id })).toMatchObject({ restored: 2 })
    expect((await board()).topics.map(({ id }) => id)).toContain('t-sizes')
    expect(await keywordIds()).toEqual(ids.filter((id) => id !== 'k-3'))
  })

  it('holds what undo took back only once redo cannot bring it again', async () => {
    const draft = { kind: 'guide', title: 'Taken back', moment: 'know' } as const
    await client.cards.create({ planId, draft })
    await client.history.undo({ planId })
    expect((await trash()).total).toBe(0)
    await client.cards.update({ planId, cardId: 'c-1', patch: { title: 'Other' } })
    expect((await trash()).entries.map(({ title }) => title)).toEqual(['Taken back'])
  })

  it('passes over what is not in it', async () => {
    const { seq } = await board()
    expect(await restore({ kind: 'card', id: 'c-1' }, { kind: 'plan', id: 'x' })).toEqual({
      restored: 0,
      seq,
    })
  })
})
