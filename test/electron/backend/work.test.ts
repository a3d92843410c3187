import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FeedEvent } from '#shared/contract/feed.ts'
import { demandOf } from '#shared/domain/demand.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { startWorkThread } from '#electron/hosts/start-work-thread.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { manyKeywords } from './many-keywords.ts'
import { planFile, smallPlan } from './small-plan.ts'

const MANY = 20_000

// Large imports through real threads: on a machine that others keep busy they take their time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend({ startWorkThread, newId: randomUUID })
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

async function preview(file: File, by: TestClient = client): Promise<string> {
  for await (const event of await by.imports.preview({ planId, files: [file] })) {
    if (event.type === 'preview') return event.preview.previewId
  }
  throw new Error('no preview')
}

/** Commits, and does something once when it is in the middle of writing. */
async function commit(previewId: string, inTheMiddle?: () => void, signal?: AbortSignal) {
  let middle = inTheMiddle
  for await (const event of await client.imports.commit(
    { planId, previewId },
    signal ? { signal } : {},
  )) {
    if (event.type === 'summary') return event.summary
    if (event.stage === 'saving' && event.done > 0) {
      middle?.()
      middle = undefined
    }
  }
  throw new Error('no summary')
}

const count = async () => (await client.keywords.list({ planId, query: { limit: 1 } })).total
const board = async () => {
  const { seq: _, ...rest } = await client.board.snapshot({ planId })
  return rest
}
const draft = { kind: 'guide', title: 'Meanwhile', moment: 'know' } as const

describe('an import in its own thread', () => {
  it('leaves an edit made meanwhile whole, after it and undone by itself', async () => {
    const before = await board()
    const previewId = await preview(manyKeywords(MANY))
    const seen: number[] = []
    let edit: Promise<unknown> = Promise.resolve()
    const summary = await commit(previewId, () => {
      edit = client.cards.create({ planId, draft })
      void count().then((total) => seen.push(total))
    })
    await edit
    expect(summary.added).toBe(MANY)
    // All of it is seen or nothing.
    expect([4, 4 + MANY]).toContain(seen[0])
    expect(await count()).toBe(4 + MANY)
    const undone = async () => (await client.history.undo({ planId })).done
    expect(await undone()).toMatchObject({ act: 'cards.create', subject: 'Meanwhile' })
    expect(await count()).toBe(4 + MANY)
    expect(await undone()).toMatchObject({ act: 'imports.commit', count: MANY })
    expect(await board()).toEqual(before)
    expect(await count()).toBe(4)
    await client.history.redo({ planId })
    expect(await count()).toBe(4 + MANY)
  })

  it('writes nothing when it is cancelled in the middle, and can be done again', async () => {
    const { seq } = await client.board.snapshot({ planId })
    const previewId = await preview(manyKeywords(MANY))
    const stop = new AbortController()
    const cancelled = commit(previewId, () => stop.abort(), stop.signal)
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await client.board.snapshot({ planId })).seq).toBe(seq)
    expect(await count()).toBe(4)
    expect((await client.cards.create({ planId, draft })).title).toBe('Meanwhile')
    expect((await commit(previewId)).added).toBe(MANY)
  })

  it('adds up to what the same plan gives from scratch', async () => {
    await commit(await preview(manyKeywords(3_000)))
    const { topics } = await board()
    const { keywords } = await client.keywords.list({ planId, query: { limit: 1_000 } })
    expect(keywords).toHaveLength(1_000)
    const copy = await client.plans.importJson({ file: await client.plans.exportJson({ planId }) })
    const scratch = await client.board.snapshot({ planId: copy.planId })
    const byTitle = (list: typeof topics) =>
      list.map(({ title, moment, demand }) => ({ title, moment, demand })).toSorted(compare)
    expect(byTitle(topics)).toEqual(byTitle(scratch.topics))
    const [topic] = topics.toSorted((a, b) => b.demand.keywords - a.demand.keywords)
    const own = await client.keywords.list({ planId, query: { topicId: topic!.id, limit: 1_000 } })
    expect(topic!.demand).toEqual(demandOf(own.keywords))
  })

  it('is told to every window once it is written, by one event', async () => {
    const previewId = await preview(manyKeywords(2_000))
    const watch = await client.feed.watch({ planId })
    const next = async () => (await watch.next()).value as FeedEvent
    const first = await next()
    await commit(previewId)
    const told = await next()
    expect(told.previousSeq).toBe(first.seq)
    expect(told.seq).toBe((await client.board.snapshot({ planId })).seq)
    expect(told.tables).toEqual(expect.arrayContaining(['keyword', 'topic']))
    await watch.return?.()
  })

  it('keeps its lists to look through, and plans anew over what a person did since', async () => {
    const [first, second] = [await preview(manyKeywords(600)), await preview(manyKeywords(600))]
    await commit(first)
    const page = { planId, previewId: first, fate: 'added', limit: 2 } as const
    expect(await client.imports.rows(page)).toMatchObject({ total: 600 })
    expect(await commit(second)).toMatchObject({ added: 0, unchanged: 600 })
    await client.imports.discard({ planId, previewId: first })
    await expect(client.imports.rows(page)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('ends with its plan', async () => {
    const previewId = await preview(manyKeywords(MANY))
    let removed: Promise<unknown> = Promise.resolve()
    const saving = commit(previewId, () => {
      removed = client.plans.remove({ planId })
    })
    await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' })
    await removed
    expect(await client.plans.list()).toEqual([])
  })
})

const compare = (a: { title: string }, b: { title: string }) =>
  a.title < b.title ? -1 : a.title > b.title ? 1 : 0

describe('a studio killed in the middle of an import', () => {
  it('has all it had before, nothing of the import, and may write', async () => {
    const before = await board()
    const { libraryFolder } = studio
    studio.backend.close()
    const script = fileURLToPath(new URL('./importing-process.ts', import.meta.url))
    const child = spawn(process.execPath, [script, libraryFolder, planId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = once(child, 'exit')
    const said: string[] = []
    for await (const line of createInterface(child.stdout)) {
      said.push(line)
      child.kill('SIGKILL')
    }
    await exited
    expect(said[0]).toBe('saving')
    expect(said).not.toContain('saved')
    studio = startBackend({ libraryFolder, newId: randomUUID, startWorkThread })
    client = studio.client
    expect((await client.system.info()).access).toBe('write')
    expect(await board()).toEqual(before)
    expect(await count()).toBe(4)
    expect((await commit(await preview(manyKeywords(1_000)))).added).toBe(1_000)
  })
})

describe('an act on thousands of keywords', () => {
  const idsOf = async () => (await client.keywords.ids({ planId, list: {} })).ids
  const whole = async () => ({
    board: await board(),
    keywords: (await client.keywords.list({ planId, query: { limit: 1_000 } })).keywords,
  })

  it.each<[string, (keywordIds: string[]) => Promise<unknown>]>([
    [
      'set the moment',
      (keywordIds) => client.keywords.setMoment({ planId, keywordIds, moment: 'buy' as Moment }),
    ],
    ['exclude', (keywordIds) => client.keywords.exclude({ planId, keywordIds, excluded: true })],
    ['remove', (keywordIds) => client.keywords.remove({ planId, keywordIds })],
    [
      'move',
      (keywordIds) => client.keywords.moveToTopic({ planId, keywordIds, topicId: 't-lacing' }),
    ],
    [
      'split',
      (keywordIds) => client.topics.split({ planId, keywordIds, title: 'All', moment: 'go' }),
    ],
  ])(
    '%s is one act, with an edit meanwhile after it, taken back and done again whole',
    async (_, act) => {
      await commit(await preview(manyKeywords(2_000)))
      const ids = await idsOf()
      const before = await whole()
      const acting = act(ids)
      const edit = client.cards.create({ planId, draft })
      await Promise.all([acting, edit])
      const card = await edit
      await client.cards.remove({ planId, cardId: card.id })
      const after = await whole()
      expect(after).not.toEqual(before)
      await client.history.undo({ planId })
      await client.history.undo({ planId })
      expect((await client.history.undo({ planId })).done?.count).toBeGreaterThan(0)
      expect(await whole()).toEqual(before)
      for (const __ of [1, 2, 3]) await client.history.redo({ planId })
      expect(await whole()).toEqual(after)
    },
  )

  it('refuses as a whole when one of them is gone', async () => {
    await commit(await preview(manyKeywords(1_000)))
    const keywordIds = [...(await idsOf()), 'gone']
    const before = await whole()
    await expect(
      client.keywords.exclude({ planId, keywordIds, excluded: true }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'keyword', id: 'gone' } })
    expect(await whole()).toEqual(before)
  })

  it('writes nothing when it is cancelled', async () => {
    await commit(await preview(manyKeywords(MANY)))
    const keywordIds = await idsOf()
    const before = await whole()
    const stop = new AbortController()
    const acting = client.keywords.setMoment(
      { planId, keywordIds, moment: 'go' },
      { signal: stop.signal },
    )
    stop.abort()
    await expect(acting).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await whole()).toEqual(before)
  })
})

describe('a comparison of two days with many changes between', () => {
  it('says in the thread what it says without one, while edits go on', async () => {
    const day = '2026-11-21'
    const { seq, columns } = await client.board.snapshot({ planId })
    const place = { columnId: columns.at(-1)!.id, beforeId: null }
    await client.cards.move({ planId, cardId: 'c-1', moment: 'know', place })
    await commit(await preview(manyKeywords(2_000)))
    const to = { day, seq: (await client.board.snapshot({ planId })).seq }
    const asked = { planId, from: { day, seq }, to }
    const comparing = client.trend.compare(asked)
    await client.cards.create({ planId, draft })
    const compared = await comparing
    expect(compared.movers.length).toBeGreaterThan(0)
    studio.backend.close()
    studio = startBackend({ libraryFolder: studio.libraryFolder, newId: randomUUID })
    expect(await studio.client.trend.compare(asked)).toEqual(compared)
  })
})

describe('a thread that dies', () => {
  it('fails what it was doing, and the next work gets another', async () => {
    const threads: Worker[] = []
    studio.backend.close()
    const { libraryFolder } = studio
    studio = startBackend({
      libraryFolder,
      newId: randomUUID,
      startWorkThread: () => {
        const thread = startWorkThread()
        threads.push(thread)
        return thread
      },
      log: () => {},
    })
    client = studio.client
    const previewId = await preview(manyKeywords(MANY))
    const saving = commit(previewId, () => void threads[0]!.terminate())
    await expect(saving).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(await count()).toBe(4)
    await client.cards.create({ planId, draft })
    expect((await commit(await preview(manyKeywords(900)))).added).toBe(900)
    expect(threads).toHaveLength(2)
  })
})
