import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PrintJob } from '#electron/backend/capabilities.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient

beforeEach(() => {
  studio = startBackend()
  client = studio.client
})
afterEach(() => studio.end())

const noIds = () => {
  throw new Error('every id is in the file')
}

describe('a plan', () => {
  it('starts with the defaults in its language and with nothing to undo', async () => {
    const { planId } = await client.plans.create({
      name: '夏季计划',
      locale: 'zh-CN',
      path: 'social',
    })
    const board = await client.board.snapshot({ planId })
    expect(board.settings).toMatchObject({ name: '夏季计划', locale: 'zh-CN', path: 'social' })
    expect(board.checks.length).toBeGreaterThan(0)
    expect(board.settings.tactics.length).toBeGreaterThan(0)
    expect(await client.history.status({ planId })).toEqual({ undo: null, redo: null })
  })

  it('changes its settings field by field', async () => {
    const { planId } = await client.plans.create({ name: 'A' })
    const before = (await client.board.snapshot({ planId })).settings
    await client.plans.updateSettings({ planId, patch: { goal: 'sales', currency: 'EUR' } })
    expect((await client.board.snapshot({ planId })).settings).toEqual({
      ...before,
      goal: 'sales',
      currency: 'EUR',
    })
  })

  it('goes through the store and back to a file without a loss', async () => {
    const given = smallPlan()
    const { planId } = await client.plans.importJson({ file: planFile(given) })
    const file = await client.plans.exportJson({ planId })
    expect(file.name).toBe('Small plan.moment-studio.json')
    const back = parsePlanJson(await file.text(), { newId: noIds, fileName: file.name })
    const asGiven = await planFile(given).text()
    expect(back).toEqual(parsePlanJson(asGiven, { newId: noIds, fileName: 'given.json' }))
    expect(await file.text()).toBe(asGiven)
  })

  it('refuses a file that is none, by name and reason', async () => {
    const refused = (name: string, content: BlobPart) =>
      expect(client.plans.importJson({ file: new File([content], name) })).rejects.toMatchObject({
        code: 'UNREADABLE_FILE',
        data: { file: name },
      })
    await refused('empty.json', '')
    await refused('image.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))
    await refused('other.json', '{"a": 1}')
    expect(await client.plans.list()).toEqual([])
  })
})

describe('the sample plan', () => {
  it('is made once', async () => {
    const first = await client.plans.openSample()
    const { planId } = first
    const { cards } = await client.board.snapshot({ planId })
    expect(cards.length).toBeGreaterThanOrEqual(60)
    await client.cards.remove({ planId, cardId: cards[0]!.id })
    expect(await client.plans.openSample()).toEqual(first)
    expect((await client.board.snapshot({ planId })).cards).toHaveLength(cards.length - 1)
  })
})

describe('a report', () => {
  it('is printed as it is shown, by the host’s printer', async () => {
    const jobs: PrintJob[] = []
    studio.end()
    studio = startBackend({
      print: (job) => {
        jobs.push(job)
        return Promise.resolve(new Uint8Array([37, 80, 68, 70]))
      },
    })
    client = studio.client
    const { planId } = await client.plans.importJson({ file: planFile(smallPlan()) })
    const options = { pageSize: 'Letter', preparedBy: 'Agency' } as const
    const pdf = await client.reports.pdf({ planId, options })
    expect(pdf.type).toBe('application/pdf')
    expect(pdf.name).toMatch(/\.pdf$/)
    expect(new Uint8Array(await pdf.arrayBuffer())).toEqual(new Uint8Array([37, 80, 68, 70]))
    expect(jobs).toMatchObject([
      { pageSize: 'Letter', html: expect.stringContaining('Small plan') },
    ])
    expect((await client.reports.html({ planId, options })).html).toBe(jobs[0]!.html)
    expect((await client.system.info()).canPrint).toBe(true)
  })

  it('says that there is no printer where the host lends none', async () => {
    const { planId } = await client.plans.create({ name: 'A' })
    expect((await client.system.info()).canPrint).toBe(false)
    await expect(client.reports.pdf({ planId, options: {} })).rejects.toMatchObject({
      code: 'NO_PRINTER',
    })
  })
})

describe('an error that nobody expected', () => {
  it('is logged whole and answered without internals', async () => {
    studio.end()
    studio = startBackend({ print: () => Promise.reject(new Error('/home/ann/secret')) })
    vi.spyOn(console, 'error').mockReturnValue()
    client = studio.client
    const { planId } = await client.plans.create({ name: 'A' })
    const error = await client.reports
      .pdf({ planId, options: {} })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(JSON.stringify(error) + String(error)).not.toContain('secret')
    expect(studio.logged).toMatchObject([
      { level: 'error', message: 'reports.pdf failed', detail: { message: '/home/ann/secret' } },
    ])
  })
})

describe('the studio', () => {
  it('counts today on the person’s calendar, or takes the day it is given', async () => {
    const late = () => Date.parse('2026-11-21T22:30:00Z')
    const today = async (loans: Parameters<typeof startBackend>[0]) => {
      const other = startBackend({ now: late, ...loans })
      const info = await other.client.system.info()
      other.end()
      return info.today
    }
    expect(await today({ utcOffsetMinutes: 0 })).toBe('2026-11-21')
    expect(await today({ utcOffsetMinutes: () => 120 })).toBe('2026-11-22')
    expect(await today({ today: '2025-01-31' })).toBe('2025-01-31')
  })
})
