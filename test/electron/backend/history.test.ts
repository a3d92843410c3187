import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { after, readStamp, stampOf } from '#shared/merge/hybrid-clock.ts'
import type { CardPatch } from '#shared/domain/card.ts'
import {
  type TestBackend,
  type TestClient,
  startBackend,
  steadyLoans,
} from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'
import { sqlite } from '#electron/backend/store/sqlite.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const draft = { kind: 'guide', title: 'How to choose', moment: 'know' } as const
const boardOf = async (id: string) => {
  const { seq: _, ...board } = await client.board.snapshot({ planId: id })
  return board
}

describe('undo and redo', () => {
  it('name the act and what it touched', async () => {
    expect(await client.history.status({ planId })).toEqual({ undo: null, redo: null })
    await client.cards.create({ planId, draft })
    const act = { act: 'cards.create', subject: 'How to choose', count: 1 }
    expect(await client.history.status({ planId })).toEqual({ undo: act, redo: null })
    const one = { done: act, acts: 1, kept: 0 }
    expect(await client.history.undo({ planId })).toEqual({ undo: null, redo: act, ...one })
    expect(await client.history.redo({ planId })).toEqual({ undo: act, redo: null, ...one })
  })

  it('do nothing when there is nothing to take back', async () => {
    const nothing = { undo: null, redo: null, done: null, acts: 0, kept: 0 }
    expect(await client.history.undo({ planId })).toEqual(nothing)
    expect(await client.history.redo({ planId })).toEqual(nothing)
  })

  it('forget what was undone once a new act is done', async () => {
    await client.cards.create({ planId, draft })
    await client.history.undo({ planId })
    await client.checks.create({
      planId,
      fields: { moment: 'buy', title: 'Guest checkout', severity: 3, state: 'fail' },
    })
    expect((await client.history.status({ planId })).redo).toBeNull()
  })

  it('leave typing in a brief alone', async () => {
    const card = await client.cards.create({ planId, draft })
    const { state } = await client.briefs.get({ planId, cardId: 'c-1' })
    await client.history.undo({ planId })
    await client.history.redo({ planId })
    await client.briefs.append({ planId, cardId: card.id, update: state })
    expect((await client.history.status({ planId })).undo?.act).toBe('cards.create')
    expect((await client.briefs.get({ planId, cardId: card.id })).state).toBe(state)
  })

  it('survive closing and opening the studio', async () => {
    const before = await boardOf(planId)
    await client.cards.create({ planId, draft })
    const after = await boardOf(planId)
    const { libraryFolder } = studio
    // Another run of the machine: its clock goes on and its ids differ.
    const loans = { ...steadyLoans(), newId: () => crypto.randomUUID(), libraryFolder }
    studio.backend.close()
    studio = startBackend(loans)
    client = studio.client
    expect(await boardOf(planId)).toEqual(after)
    await client.history.undo({ planId })
    expect(await boardOf(planId)).toEqual(before)
    studio.backend.close()
    studio = startBackend(loans)
    client = studio.client
    await client.history.redo({ planId })
    expect(await boardOf(planId)).toEqual(after)
  })
})

describe('undo beside another device', () => {
  const as = (device: string) => {
    studio.backend.close()
    const { libraryFolder } = studio
    writeFileSync(join(libraryFolder, 'device.json'), JSON.stringify({ device }))
    studio = startBackend({ libraryFolder, newId: () => crypto.randomUUID() })
    client = studio.client
  }
  const cardOf = async (id: string) =>
    (await client.board.snapshot({ planId })).cards.find((card) => card.id === id)
  const edit = (patch: CardPatch) => client.cards.update({ planId, cardId: 'c-2', patch })

  it('takes back only this device’s own acts', async () => {
    as('device-a')
    await edit({ title: 'By A' })
    as('device-b')
    expect((await client.history.status({ planId })).undo).toBeNull()
    expect((await client.history.undo({ planId })).done).toBeNull()
    expect((await client.history.list({ planId })).entries[0]).toMatchObject({
      act: 'cards.update',
      own: false,
      state: 'fixed',
    })
  })

  it('leaves a field that the other wrote since, takes the others back, and says so', async () => {
    as('device-a')
    await edit({ title: 'By A', owner: 'Ann', tags: ['mine', 'ours'] })
    as('device-b')
    await edit({ title: 'By B', tags: ['mine'] })
    as('device-a')
    expect(await client.history.undo({ planId })).toMatchObject({ acts: 1, kept: 1 })
    expect(await cardOf('c-2')).toMatchObject({ title: 'By B', owner: null, tags: [] })
    expect(await client.history.redo({ planId })).toMatchObject({ acts: 1, kept: 1 })
    expect(await cardOf('c-2')).toMatchObject({ title: 'By B', owner: 'Ann', tags: ['mine'] })
  })

  it('gives back what the other wrote, where this device wrote over it', async () => {
    as('device-a')
    await edit({ title: 'By A' })
    as('device-b')
    await edit({ title: 'By B' })
    as('device-a')
    await edit({ title: 'By A again' })
    expect(await client.history.undo({ planId })).toMatchObject({ kept: 0 })
    expect((await cardOf('c-2'))!.title).toBe('By B')
    expect(await client.history.undo({ planId })).toMatchObject({ kept: 1 })
    expect((await cardOf('c-2'))!.title).toBe('By B')
  })

  it('leaves a card that the other went on with', async () => {
    as('device-a')
    const { id } = await client.cards.create({ planId, draft })
    as('device-b')
    await client.cards.update({ planId, cardId: id, patch: { owner: 'Bo' } })
    as('device-a')
    expect(await client.history.undo({ planId })).toMatchObject({ acts: 1, kept: 1 })
    expect(await cardOf(id)).toMatchObject({ title: 'How to choose', owner: 'Bo' })
  })

  it('takes no column from under the other’s cards and puts no card where none is', async () => {
    as('device-a')
    const fields = { title: 'Waiting', progress: 0, limit: null }
    const columns = (await client.board.snapshot({ planId })).columns
    const column = await client.columns.create({ planId, fields, beforeId: columns[0]!.id })
    const place = { columnId: columns[1]!.id, beforeId: null }
    await client.cards.move({ planId, cardId: 'c-1', moment: 'know', place })
    as('device-b')
    const into = { columnId: column.id, beforeId: null }
    await client.cards.move({ planId, cardId: 'c-2', moment: 'know', place: into })
    await client.columns.remove({ planId, columnId: columns[0]!.id, moveCardsTo: column.id })
    as('device-a')
    expect(await client.history.undo({ planId, downTo: 1 })).toMatchObject({ acts: 2, kept: 2 })
    const board = await client.board.snapshot({ planId })
    const live = new Set(board.columns.map(({ id }) => id))
    for (const card of board.cards) expect(live).toContain(card.columnId)
  })
})

describe('the list of acts', () => {
  it('tells what stands and what could be done again, newest first, page by page', async () => {
    const check = { moment: 'buy', title: 'Guest checkout', severity: 3, state: 'fail' } as const
    await client.cards.create({ planId, draft })
    await client.checks.create({ planId, fields: check })
    await client.cards.remove({ planId, cardId: 'c-1' })
    await client.history.undo({ planId })
    const { entries, more } = await client.history.list({ planId })
    expect(more).toBe(false)
    expect(entries.map(({ act, state }) => [act, state])).toEqual([
      ['cards.remove', 'undone'],
      ['checks.create', 'done'],
      ['cards.create', 'done'],
      ['plans.create', 'fixed'],
    ])
    const page = await client.history.list({ planId, limit: 2 })
    expect(page).toEqual({ entries: entries.slice(0, 2), more: true })
    const rest = await client.history.list({ planId, before: page.entries.at(-1)!.number })
    expect(rest.entries).toEqual(entries.slice(2))
  })

  it('shows typing in one brief as one entry that the editor undoes', async () => {
    const { state } = await client.briefs.get({ planId, cardId: 'c-1' })
    await client.cards.create({ planId, draft })
    const cards = (await client.board.snapshot({ planId })).cards
    const card = cards.find(({ title }) => title === draft.title)!
    await client.briefs.append({ planId, cardId: card.id, update: state })
    const doc = new Y.Doc()
    for (const word of ['one', 'two', 'three']) {
      doc.getText('x').insert(0, word)
      const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
      await client.briefs.append({ planId, cardId: card.id, update })
    }
    const { entries } = await client.history.list({ planId })
    expect(entries.map(({ act, state: told, count }) => [act, told, count])).toEqual([
      ['briefs.append', 'typing', 4],
      ['cards.create', 'done', 1],
      ['plans.create', 'fixed', 1],
    ])
  })
})

describe('the change log', () => {
  it('gives rising stamps though the machine’s clock goes back', async () => {
    await client.cards.create({ planId, draft })
    studio.backend.close()
    const { libraryFolder } = studio
    const loans = { libraryFolder, newId: () => crypto.randomUUID(), now: () => 1_000 }
    studio = startBackend(loans)
    await studio.client.cards.create({ planId, draft })
    studio.backend.close()
    const file = readdirSync(libraryFolder).find((name) => name.endsWith('.sqlite'))!
    const db = new (sqlite())(join(libraryFolder, file), { readonly: true })
    const acts = db
      .prepare<[], { stamp: string; last: string; more: number }>(
        `SELECT stamp, last_stamp AS last, last_seq - first_seq AS more FROM acts ORDER BY number`,
      )
      .all()
    db.close()
    const stamps = acts.flatMap(({ stamp, more }) =>
      Array.from({ length: more + 1 }, (_, i) => stampOf(after(readStamp(stamp)!, i))),
    )
    expect(acts.map(({ last }) => last)).toEqual(
      acts.map(({ stamp, more }) => stampOf(after(readStamp(stamp)!, more))),
    )
    expect(stamps.length).toBeGreaterThan(acts.length)
    expect(stamps).toEqual(stamps.toSorted())
    expect(new Set(stamps).size).toBe(stamps.length)
    studio = startBackend(loans)
    client = studio.client
  })
})

describe('activity', () => {
  it('tells what happened to one thing, newest first', async () => {
    await client.cards.update({ planId, cardId: 'c-2', patch: { title: 'Renamed' } })
    const activity = await client.history.activity({ planId, entity: 'card', entityId: 'c-2' })
    expect(
      activity.map(({ op, field, value }) => [op, field, op === 'set' ? value : null]),
    ).toEqual([
      ['set', 'title', 'Renamed'],
      ['create', null, null],
    ])
  })
})
