import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'

let studio: TestBackend
let client: TestClient
let planId: string
let now = Date.parse('2026-11-21T09:00:00Z')

beforeEach(async () => {
  studio = startBackend({ now: () => ++now })
  client = studio.client
  planId = (await client.plans.create({ name: 'Trail shoes' })).planId
})
afterEach(() => studio.end())

const sheet = (rows: string[], name = 'keywords.csv') =>
  new File([['Keyword,Volume', ...rows].join('\n')], name)

async function preview(files: File[]): Promise<ImportPreview> {
  for await (const event of await client.imports.preview({ planId, files })) {
    if (event.type === 'preview') return event.preview
  }
  throw new Error('the preview ended without one')
}
async function commit(previewId: string) {
  for await (const event of await client.imports.commit({ planId, previewId })) {
    if (event.type === 'summary') return event.summary
  }
  throw new Error('the commit ended without a summary')
}
const phrases = async () =>
  (await client.keywords.list({ planId, query: { sort: 'phrase' } })).keywords.map(
    ({ phrase }) => phrase,
  )
const rows = ['how to lace shoes,900', 'buy trail shoes,500', 'shoe shop near me,']

describe('importing keywords', () => {
  it('shows what would happen and writes nothing until it is committed', async () => {
    const { seq } = await client.board.snapshot({ planId })
    const shown = await preview([sheet(rows)])
    expect(shown.totals).toMatchObject({ added: 3, updated: 0, unchanged: 0 })
    expect((await client.board.snapshot({ planId })).seq).toBe(seq)
    expect(await commit(shown.previewId)).toMatchObject({ added: 3, updated: 0, unchanged: 0 })
    expect(await phrases()).toEqual(['buy trail shoes', 'how to lace shoes', 'shoe shop near me'])
  })

  it('is one act, undone and redone as a whole', async () => {
    await commit((await preview([sheet(rows)])).previewId)
    const { done } = await client.history.undo({ planId })
    expect(done).toEqual({ act: 'imports.commit', subject: '', count: 3 })
    const board = await client.board.snapshot({ planId })
    expect([await phrases(), board.topics]).toEqual([[], []])
    await client.history.redo({ planId })
    expect(await phrases()).toHaveLength(3)
  })

  it('of the same file again changes nothing', async () => {
    await commit((await preview([sheet(rows)])).previewId)
    const { seq } = await client.board.snapshot({ planId })
    const again = await preview([sheet(rows)])
    expect(await commit(again.previewId)).toEqual({ added: 0, updated: 0, unchanged: 3, topics: 0 })
    expect((await client.board.snapshot({ planId })).seq).toBe(seq)
  })

  it('plans anew when the plan changed since the preview, so that nothing is there twice', async () => {
    const [first, second] = [await preview([sheet(rows)]), await preview([sheet(rows)])]
    await commit(first.previewId)
    expect(await commit(second.previewId)).toMatchObject({ added: 0, unchanged: 3 })
    expect(await phrases()).toHaveLength(3)
  })

  it('names a file it cannot use and goes on with the others', async () => {
    const shown = await preview([
      sheet(rows),
      new File([''], 'empty.csv'),
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])], 'image.csv'),
    ])
    expect(shown.refused.map(({ file }) => file)).toEqual(['empty.csv', 'image.csv'])
    expect(shown.totals.added).toBe(3)
  })

  it('forgets a preview that was committed, discarded, or left for more than an hour', async () => {
    const gone = (previewId: string) =>
      expect(commit(previewId)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        data: { what: 'preview', id: previewId },
      })
    const committed = await preview([sheet(rows)])
    await commit(committed.previewId)
    await gone(committed.previewId)
    const discarded = await preview([sheet(rows)])
    await client.imports.discard({ planId, previewId: discarded.previewId })
    await gone(discarded.previewId)
    const left = await preview([sheet(rows)])
    now += 61 * 60 * 1_000
    await gone(left.previewId)
  })

  it('keeps a preview from other plans', async () => {
    const other = await client.plans.create({ name: 'Other' })
    const { previewId } = await preview([sheet(rows)])
    const events = await client.imports.commit({ planId: other.planId, previewId })
    await expect(events.next()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('writes nothing when it is cancelled before its end', async () => {
    const { previewId } = await preview([sheet(rows)])
    const stop = new AbortController()
    const events = await client.imports.commit({ planId, previewId }, { signal: stop.signal })
    expect((await events.next()).value).toMatchObject({ type: 'progress', stage: 'saving' })
    stop.abort()
    await expect(events.next()).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await phrases()).toEqual([])
  })
})
