import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type TestBackend,
  type TestClient,
  startBackend,
  steadyLoans,
} from './in-process-client.ts'
import { arbitraryActs, runAct } from './random-acts.ts'
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
    expect(await client.history.undo({ planId })).toEqual({ undo: null, redo: act, done: act })
    expect(await client.history.redo({ planId })).toEqual({ undo: act, redo: null, done: act })
  })

  it('do nothing when there is nothing to take back', async () => {
    expect(await client.history.undo({ planId })).toEqual({ undo: null, redo: null, done: null })
    expect(await client.history.redo({ planId })).toEqual({ undo: null, redo: null, done: null })
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

  it('take back this device’s own act, also over what another device wrote since', async () => {
    const rename = (title: string) =>
      client.cards.update({ planId, cardId: 'c-2', patch: { title } })
    const as = (device: string) => {
      studio.backend.close()
      const { libraryFolder } = studio
      writeFileSync(join(libraryFolder, 'device.json'), JSON.stringify({ device }))
      studio = startBackend({ libraryFolder, newId: () => crypto.randomUUID() })
      client = studio.client
    }
    as('device-a')
    await rename('By A')
    as('device-b')
    expect((await client.history.status({ planId })).undo).toBeNull()
    await rename('By B')
    as('device-a')
    await client.history.undo({ planId })
    const { cards } = await client.board.snapshot({ planId })
    expect(cards.find(({ id }) => id === 'c-2')!.title).toBe('Second')
  })

  it('lead any acts back to the first board and forth to the last, with keywords and demand', async () => {
    let n = 0
    await fc.assert(
      fc.asyncProperty(arbitraryActs, async (acts) => {
        const contents = smallPlan({ planId: `plan ${++n}` })
        const { planId: id } = await client.plans.importJson({ file: planFile(contents) })
        const whole = async () => ({
          board: await boardOf(id),
          keywords: (await client.keywords.list({ planId: id, query: {} })).keywords,
        })
        const first = await whole()
        for (const act of acts) await runAct(client, id, act)
        const last = await whole()
        let undone = 0
        while ((await client.history.undo({ planId: id })).done) undone += 1
        expect(await whole()).toEqual(first)
        let redone = 0
        while ((await client.history.redo({ planId: id })).done) redone += 1
        expect(redone).toBe(undone)
        expect(await whole()).toEqual(last)
      }),
      { numRuns: 40 },
    )
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
    const stamps = db.prepare<[], string>('SELECT stamp FROM changes ORDER BY seq').pluck().all()
    db.close()
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
