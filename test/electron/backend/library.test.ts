import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planFileName } from '#electron/backend/store/plan-file.ts'
import { sqlite } from '#electron/backend/store/sqlite.ts'
import { type TestBackend, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
const others: TestBackend[] = []

beforeEach(() => {
  studio = startBackend()
})
afterEach(() => {
  for (const other of others.splice(0)) other.backend.close()
  studio.end()
})

const second = () => {
  const { libraryFolder } = studio
  const other = startBackend({ libraryFolder, newId: () => crypto.randomUUID() })
  others.push(other)
  return other
}
const reopen = () => {
  studio.backend.close()
  studio = startBackend({
    libraryFolder: studio.libraryFolder,
    newId: () => crypto.randomUUID(),
  })
}
const importSmall = async (planId = 'small-plan') =>
  (await studio.client.plans.importJson({ file: planFile(smallPlan({ planId })) })).planId
const draft = { kind: 'guide', title: 'How to choose', moment: 'know' } as const
const fileOf = (planId: string) => join(studio.libraryFolder, planFileName(planId))

describe('the library', () => {
  it('lists plans, the one changed last first', async () => {
    const a = await studio.client.plans.create({ name: 'A', client: 'One' })
    const b = await studio.client.plans.create({ name: 'B' })
    await studio.client.cards.create({ planId: a.planId, draft })
    expect(await studio.client.plans.list()).toEqual([
      expect.objectContaining({ id: a.planId, name: 'A', client: 'One', trouble: 'none' }),
      expect.objectContaining({ id: b.planId, name: 'B', client: '', trouble: 'none' }),
    ])
  })

  it('keeps everything over closing and opening', async () => {
    const planId = await importSmall()
    await studio.client.cards.create({ planId, draft })
    const board = await studio.client.board.snapshot({ planId })
    const brief = await studio.client.briefs.get({ planId, cardId: 'c-1' })
    reopen()
    expect(await studio.client.board.snapshot({ planId })).toEqual(board)
    expect(await studio.client.briefs.get({ planId, cardId: 'c-1' })).toEqual(brief)
  })

  it('takes any text for a plan id and writes nowhere but in its folder', async () => {
    const ids = ['../../up', '/etc/passwd', 'C:\\x', 'con', 'план', '计划', 'a'.repeat(200), 'x\0y']
    for (const id of ids) expect(await importSmall(id)).toBe(id)
    expect((await studio.client.plans.list()).map(({ id }) => id).toSorted()).toEqual(
      ids.toSorted(),
    )
    const files = readdirSync(studio.libraryFolder).filter((name) => name.endsWith('.sqlite'))
    expect(files).toHaveLength(ids.length)
    for (const name of files) expect(name).toMatch(/^[a-z0-9-]{1,80}\.moments\.sqlite$/)
  })

  it('knows a plan by what is in the file, whatever a person named the file', async () => {
    const planId = await importSmall()
    const board = await studio.client.board.snapshot({ planId })
    studio.backend.close()
    renameSync(fileOf(planId), join(studio.libraryFolder, 'my copy.moments.sqlite'))
    reopen()
    expect((await studio.client.plans.list()).map(({ id }) => id)).toEqual([planId])
    expect(await studio.client.board.snapshot({ planId })).toEqual(board)
  })

  it('moves a removed plan to the trash folder', async () => {
    const planId = await importSmall()
    await studio.client.plans.remove({ planId })
    expect(await studio.client.plans.list()).toEqual([])
    await expect(studio.client.board.snapshot({ planId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'plan', id: planId },
    })
    expect(readdirSync(join(studio.libraryFolder, 'trash'))).toHaveLength(1)
    expect(await importSmall()).toBe(planId)
  })

  it('gives a file of a plan that it has already a new id beside it', async () => {
    expect(await importSmall()).toBe('small-plan')
    const again = await importSmall()
    expect(again).not.toBe('small-plan')
    expect(await studio.client.plans.list()).toHaveLength(2)
  })

  it('leaves nothing of a plan whose making failed', async () => {
    const file = new File(['{"format":"moment-studio-plan","version":1,"plan":{}}'], 'broken.json')
    await expect(studio.client.plans.importJson({ file })).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      data: { file: 'broken.json', reason: 'not-a-plan' },
    })
    writeFileSync(join(studio.libraryFolder, 'half.moments.sqlite.new'), 'what a crash left')
    reopen()
    expect(await studio.client.plans.list()).toEqual([])
    expect(readdirSync(studio.libraryFolder).toSorted()).toEqual(['device.json', 'library.lock'])
  })

  it('keeps the device’s name, and takes a new one when the file is unreadable', async () => {
    const device = () =>
      (
        JSON.parse(readFileSync(join(studio.libraryFolder, 'device.json'), 'utf8')) as {
          device: string
        }
      ).device
    const first = device()
    reopen()
    expect(device()).toBe(first)
    writeFileSync(join(studio.libraryFolder, 'device.json'), '{"device": "../x"}')
    reopen()
    expect(device()).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a second studio on one library', () => {
  it('says so, reads what the first wrote, and refuses to write', async () => {
    const planId = await importSmall()
    const other = second()
    expect((await other.client.system.info()).access).toBe('library-in-use')
    expect((await studio.client.system.info()).access).toBe('write')
    await studio.client.cards.create({ planId, draft })
    expect(await other.client.board.snapshot({ planId })).toEqual(
      await studio.client.board.snapshot({ planId }),
    )
    const refused = { code: 'READ_ONLY', data: { reason: 'library-in-use' } }
    await expect(other.client.cards.create({ planId, draft })).rejects.toMatchObject(refused)
    await expect(other.client.plans.create({ name: 'x' })).rejects.toMatchObject(refused)
    await expect(other.client.plans.remove({ planId })).rejects.toMatchObject(refused)
    await expect(other.client.history.undo({ planId })).rejects.toMatchObject(refused)
    const file = planFile(smallPlan({ planId: 'new' }))
    await expect(other.client.plans.importJson({ file })).rejects.toMatchObject(refused)
    expect(await other.client.plans.list()).toEqual(await studio.client.plans.list())
  })

  it('hears of what the first writes', async () => {
    const planId = await importSmall()
    const other = second()
    const watch = await other.client.feed.watch({ planId })
    const start = (await watch.next()).value as { seq: number }
    await studio.client.cards.create({ planId, draft })
    const { seq } = await studio.client.board.snapshot({ planId })
    expect((await watch.next()).value).toMatchObject({ previousSeq: start.seq, seq })
    expect((await other.client.board.since({ planId, seq: start.seq })).cards).toHaveLength(1)
    await watch.return!()
  })

  it('may write once the first is closed and it is opened again', async () => {
    const planId = await importSmall()
    second().backend.close()
    studio.backend.close()
    const other = second()
    await other.client.cards.create({ planId, draft })
    expect((await other.client.system.info()).access).toBe('write')
  })
})

describe('a file in trouble', () => {
  it('from a newer studio opens read-only and says so', async () => {
    const planId = await importSmall()
    const board = await studio.client.board.snapshot({ planId })
    studio.backend.close()
    const db = new (sqlite())(fileOf(planId))
    db.pragma('user_version = 999')
    db.close()
    reopen()
    expect(await studio.client.plans.list()).toMatchObject([
      { id: planId, trouble: 'from-the-future' },
    ])
    expect(await studio.client.board.snapshot({ planId })).toEqual(board)
    await expect(studio.client.cards.create({ planId, draft })).rejects.toMatchObject({
      code: 'READ_ONLY',
      data: { reason: 'store-from-the-future' },
    })
  })

  it('from a studio so new that it cannot even be read is refused in a sentence', async () => {
    const planId = await importSmall()
    studio.backend.close()
    const db = new (sqlite())(fileOf(planId))
    db.exec('ALTER TABLE keywords RENAME COLUMN phrase_key TO folded')
    db.pragma('user_version = 999')
    db.close()
    reopen()
    expect(await studio.client.plans.list()).toMatchObject([{ trouble: 'from-the-future' }])
    await expect(studio.client.board.snapshot({ planId })).rejects.toMatchObject({
      code: 'STORE_FROM_THE_FUTURE',
      data: { found: 999, supported: 1 },
    })
  })

  it.each([
    ['no database at all', () => Buffer.from('keyword,volume\nshoes,100\n'.repeat(200))],
    ['an empty file', () => Buffer.alloc(0)],
    ['a database cut short', (bytes: Buffer) => bytes.subarray(0, 6_000)],
  ])('that is damaged (%s) is listed as such and left as it is', async (_, damage) => {
    const planId = await importSmall()
    studio.backend.close()
    const broken = damage(readFileSync(fileOf(planId)))
    writeFileSync(fileOf(planId), broken)
    reopen()
    const [summary] = await studio.client.plans.list()
    expect(summary).toMatchObject({ trouble: 'damaged' })
    await expect(studio.client.board.snapshot({ planId })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
    })
    expect(readFileSync(fileOf(planId)).equals(broken)).toBe(true)
    await studio.client.plans.remove({ planId: summary!.id })
    expect(await studio.client.plans.list()).toEqual([])
    expect(existsSync(fileOf(planId))).toBe(false)
  })
})
