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

const columns = async () => (await client.board.snapshot({ planId })).columns
const titles = async () => (await columns()).map(({ title }) => title)
const falls = { code: 'INVALID', data: { field: 'progress', reason: 'falls-along-the-board' } }

describe('columns', () => {
  it('come with the product’s workflow, progress rising from 0 to 1', async () => {
    const progress = (await columns()).map((column) => column.progress)
    expect([progress[0], progress.at(-1)]).toEqual([0, 1])
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it('are made before another or at the right end', async () => {
    const [, second] = await columns()
    const fields = { title: 'Outline', progress: second!.progress, limit: 3 }
    const made = await client.columns.create({ planId, fields, beforeId: second!.id })
    expect((await columns())[1]).toEqual(made)
    await client.columns.create({ planId, fields: { title: 'Done', progress: 1, limit: null } })
    expect((await titles()).at(-1)).toBe('Done')
  })

  it('are refused when progress would fall along the board', async () => {
    const all = await columns()
    const before = await titles()
    const fields = { title: 'Odd', progress: 0, limit: null }
    await expect(client.columns.create({ planId, fields })).rejects.toMatchObject(falls)
    await expect(
      client.columns.update({ planId, columnId: all[0]!.id, patch: { progress: 1 } }),
    ).rejects.toMatchObject(falls)
    await expect(
      client.columns.move({ planId, columnId: all.at(-1)!.id, beforeId: all[0]!.id }),
    ).rejects.toMatchObject(falls)
    expect(await titles()).toEqual(before)
    expect((await client.history.status({ planId })).undo).toBeNull()
  })

  it('move among those of the same progress', async () => {
    const last = (await columns()).at(-1)!
    const fields = { title: 'Shared', progress: 1, limit: null }
    const made = await client.columns.create({ planId, fields })
    await client.columns.move({ planId, columnId: made.id, beforeId: last.id })
    expect((await titles()).slice(-2)).toEqual(['Shared', last.title])
  })

  it('hand their cards over at the end of each cell when they go, publishing what goes live', async () => {
    const all = await columns()
    const [from, to] = [all[1]!, all.at(-1)!]
    const card = (title: string, columnId: string) =>
      client.cards.create({
        planId,
        draft: { kind: 'guide', title, moment: 'do' },
        place: { columnId },
      })
    await card('there', to.id)
    await card('first', from.id)
    await card('second', from.id)
    await client.columns.remove({ planId, columnId: from.id, moveCardsTo: to.id })
    const { cards } = await client.board.snapshot({ planId })
    const inOrder = cards.toSorted((a, b) => (a.order < b.order ? -1 : 1))
    expect(inOrder.map(({ title }) => title)).toEqual(['there', 'first', 'second'])
    expect(cards.every((one) => one.columnId === to.id && one.publishedOn === '2026-11-21')).toBe(
      true,
    )
    await client.history.undo({ planId })
    expect(await titles()).toEqual(all.map(({ title }) => title))
  })

  it('cannot give their cards to themselves, so the last one stays', async () => {
    const all = await columns()
    for (const { id } of all.slice(1)) {
      await client.columns.remove({ planId, columnId: id, moveCardsTo: all[0]!.id })
    }
    const only = all[0]!.id
    await expect(
      client.columns.remove({ planId, columnId: only, moveCardsTo: only }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'moveCardsTo' } })
  })
})
