import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardAsOf } from '#electron/backend/services/board-as-of.ts'
import { planFileName } from '#electron/backend/store/plan-file.ts'
import { openDatabase } from '#electron/backend/store/sqlite.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { unpackBoard } from '#shared/contract/packed-board.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { expectClose } from '#test/shared/coverage/close-to.ts'
import {
  type TestBackend,
  type TestClient,
  startBackend,
  steadyLoans,
} from './in-process-client.ts'
import { arbitraryAct, runAct } from './random-acts/all.ts'
import { readingStore } from './services/reading-store.ts'
import { planFile, smallPlan } from './small-plan.ts'

const DAY = 86_400_000

let studio: TestBackend
let client: TestClient
let now: number
let plans = 0
let loans: ReturnType<typeof steadyLoans>

beforeEach(() => {
  now = Date.parse('2026-03-01T09:00:00Z')
  loans = { ...steadyLoans(), now: () => ++now }
  studio = startBackend(loans)
  client = studio.client
})
afterEach(() => studio.end())

const aPlan = async () => {
  const contents = smallPlan({ planId: `plan ${++plans}` })
  return (await client.plans.importJson({ file: planFile(contents) })).planId
}
const today = () => new Date(now).toISOString().slice(0, 10)
const scoreNow = async (planId: string) =>
  unpackBoard(await client.board.packed({ planId })).standing.score
const daysOf = async (planId: string) =>
  (await client.trend.line({ planId })).points.map(({ day }) => day)
const keptDays = (planId: string) =>
  readingStore(studio.libraryFolder, planId, ({ read }) => read.snapshots.all())

/** Another run of the machine: its clock and its ids go on. */
function reopen(): void {
  const { libraryFolder } = studio
  studio.backend.close()
  studio = startBackend({ ...loans, libraryFolder })
  client = studio.client
}

/** Moves a card to the column at a place. */
async function move(planId: string, cardId: string, at: number) {
  const { columns } = await client.board.snapshot({ planId })
  const place = { columnId: columns.at(at)!.id, beforeId: null }
  await client.cards.move({ planId, cardId, moment: 'know', place })
}

describe('the score of a day', () => {
  it('is kept when a window opens the plan, once', async () => {
    const planId = await aPlan()
    const first = await scoreNow(planId)
    await move(planId, 'c-1', -1)
    expect((await scoreNow(planId)).overall).toBeGreaterThan(first.overall)
    expect(keptDays(planId)).toMatchObject([{ day: '2026-03-01', formula: 1, score: first }])
    now += DAY
    const second = await scoreNow(planId)
    expect(keptDays(planId)[1]).toMatchObject({ day: '2026-03-02', score: second })
  })

  it('is kept when something first changes on a new day, with no window opened', async () => {
    const planId = await aPlan()
    await client.cards.update({ planId, cardId: 'c-1', patch: { title: 'New' } })
    now += 3 * DAY
    await client.history.status({ planId })
    expect(keptDays(planId).map(({ day }) => day)).toEqual(['2026-03-01'])
    await client.cards.update({ planId, cardId: 'c-1', patch: { title: 'Newer' } })
    expect(keptDays(planId).map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-04'])
  })

  it('is what the log says of then, whatever was done since', async () => {
    const act = fc.tuple(arbitraryAct, fc.nat({ max: 2 }), fc.constantFrom('', 'undo', 'window'))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 20 }), async (acts) => {
        const planId = await aPlan()
        const atEndOf = new Map<string, Awaited<ReturnType<typeof scoreNow>>>()
        for (const [one, days, also] of acts) {
          now += days * DAY
          if (also === 'window') await client.board.packed({ planId })
          await runAct(client, planId, one)
          if (also === 'undo') await client.history.undo({ planId })
          const board = await client.board.snapshot({ planId })
          atEndOf.set(today(), scorePlan(board, today()))
        }
        const kept = keptDays(planId)
        expect(kept.length).toBeGreaterThan(0)
        readingStore(studio.libraryFolder, planId, (store) => {
          for (const { day, seq, score } of kept) {
            expectClose(scorePlan(boardAsOf(store, seq), day), score)
          }
        })
        for (const [day, score] of atEndOf) {
          const { from, to, movers } = await client.trend.compare({
            planId,
            from: { day },
            to: { day: today() },
          })
          expectClose(from.score, score)
          expectClose(to.score, atEndOf.get(today()))
          const sum = movers.reduce((all, { points }) => all + points, 0)
          expect(sum).toBeCloseTo(to.score.overall - from.score.overall, 8)
          for (const moment of MOMENTS) {
            const moved = movers.reduce((all, { moments }) => all + moments[moment], 0)
            const difference = to.score.moments[moment].score - from.score.moments[moment].score
            expect(moved).toBeCloseTo(difference, 8)
          }
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('the line over time', () => {
  it('has a point for each day that has a score, and one of now', async () => {
    const planId = await aPlan()
    await client.board.packed({ planId })
    now += 2 * DAY
    await client.board.packed({ planId })
    now += DAY
    const { points, began, missing } = await client.trend.line({ planId })
    expect(points.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-03', '2026-03-04'])
    expect([began, missing]).toEqual(['2026-03-01', 0])
    const { overall } = await scoreNow(planId)
    expect(points.at(-1)).toMatchObject({ day: '2026-03-04', overall })
  })

  it('works out again what another formula measured, from where the plan stood then', async () => {
    const planId = await aPlan()
    const first = await scoreNow(planId)
    now += DAY
    await move(planId, 'c-1', -1)
    const [kept] = keptDays(planId)
    studio.backend.close()
    const db = openDatabase(join(studio.libraryFolder, planFileName(planId)), 'write')
    db.exec(`UPDATE snapshots SET formula = 0, score = '{"overall":1}' WHERE day = '2026-03-01'`)
    db.close()
    reopen()
    const { points } = await client.trend.line({ planId })
    expect(points[0]).toMatchObject({ day: '2026-03-01', seq: kept!.seq })
    expect(points[0]!.overall).toBeCloseTo(first.overall, 9)
    expect(keptDays(planId)[0]).toMatchObject({ formula: 1, at: kept!.at, seq: kept!.seq })
  })

  it('works out days of which nothing was kept, the newest first, as many as a call may take', async () => {
    const planId = await aPlan()
    const days = ['2026-03-01']
    for (let count = 0; count < 6; count += 1) {
      now += DAY
      days.push(today())
      await client.cards.update({ planId, cardId: 'c-1', patch: { title: `${count}` } })
    }
    now += DAY
    studio.backend.close()
    const db = openDatabase(join(studio.libraryFolder, planFileName(planId)), 'write')
    db.exec('DELETE FROM snapshots')
    db.close()
    // Each look at this clock is half of what a call may take.
    loans.now = () => (now += 200)
    reopen()
    const first = await client.trend.line({ planId })
    expect(first.missing).toBeGreaterThan(0)
    expect(first.points.at(-2)!.day).toBe(days.at(-1))
    while ((await client.trend.line({ planId })).missing > 0);
    expect(await daysOf(planId)).toEqual([...days, today()])
  })

  it('tells imports that stand and cards that went live', async () => {
    const planId = await aPlan()
    await move(planId, 'c-1', -1)
    await move(planId, 'c-2', -1)
    now += DAY
    await move(planId, 'c-2', 0)
    await client.history.undo({ planId })
    await client.cards.update({ planId, cardId: 'c-2', patch: { title: 'Renamed' } })
    now += DAY
    await move(planId, 'c-2', 1)
    await move(planId, 'c-2', -1)
    const { milestones } = await client.trend.line({ planId })
    expect(milestones).toEqual([
      { kind: 'launch', day: '2026-03-01', count: 1, titles: ['Size guide'] },
      { kind: 'launch', day: '2026-03-03', count: 1, titles: ['Renamed'] },
    ])
    await client.history.undo({ planId })
    expect((await client.trend.line({ planId })).milestones.at(-1)).toMatchObject({
      day: '2026-03-01',
      count: 2,
    })
  })
})

describe('two days', () => {
  it('are compared thing by thing, in the order in which things were touched', async () => {
    const planId = await aPlan()
    now += DAY
    const both = { topics: ['t-lacing'] }
    await client.cards.update({ planId, cardId: 'c-2', patch: both })
    await client.cards.update({ planId, cardId: 'c-1', patch: both })
    await move(planId, 'c-1', -1)
    await move(planId, 'c-2', -1)
    const input = { planId, from: { day: '2026-03-01' }, to: { day: '2026-03-02' } }
    const { movers, others } = await client.trend.compare(input)
    // Both answer the topic in full, so that the second has nothing left to add.
    expect(movers.map(({ id }) => id)).toEqual(['c-2'])
    expect(movers[0]!.moments.do).toBeGreaterThan(0)
    expect(others.count).toBe(0)
  })

  it('name what of a card that grew old made the difference', async () => {
    const planId = await aPlan()
    await move(planId, 'c-1', -1)
    const from = { day: today() }
    now += 500 * DAY
    const { movers } = await client.trend.compare({ planId, from, to: { day: today() } })
    expect(movers).toMatchObject([
      { kind: 'card', id: 'c-1', change: 'aged', fields: ['freshness'] },
    ])
    expect(movers[0]!.points).toBeLessThan(0)
  })

  it.each([
    ['before the plan', '2026-02-28', '2026-03-01', 'from', 'before-the-plan'],
    ['after today', '2026-03-01', '2026-03-04', 'to', 'in-the-future'],
    ['the wrong way round', '2026-03-03', '2026-03-01', 'from', 'days-out-of-order'],
  ])('are refused %s', async (_, from, to, field, reason) => {
    const planId = await aPlan()
    now += 2 * DAY
    const compared = client.trend.compare({ planId, from: { day: from }, to: { day: to } })
    await expect(compared).rejects.toMatchObject({ code: 'INVALID', data: { field, reason } })
  })

  it('end with the day of the person, not of the world', async () => {
    studio.end()
    now = Date.parse('2026-03-01T22:30:00Z')
    studio = startBackend({ ...loans, utcOffsetMinutes: () => 120 })
    client = studio.client
    const planId = await aPlan()
    const compared = client.trend.compare({
      planId,
      from: { day: '2026-03-01' },
      to: { day: '2026-03-02' },
    })
    await expect(compared).rejects.toMatchObject({ data: { reason: 'before-the-plan' } })
    expect((await client.trend.line({ planId })).began).toBe('2026-03-02')
  })
})
