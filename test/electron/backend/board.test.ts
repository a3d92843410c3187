import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardDelta } from '#shared/contract/board.ts'
import type { BoardAt } from '#shared/contract/packed-board.ts'
import { demandOf } from '#shared/domain/demand.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { arbitraryActs, runAct } from './random-acts/all.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient

beforeEach(() => {
  studio = startBackend()
  client = studio.client
})
afterEach(() => studio.end())

const openSmall = async (planId: string) =>
  (await client.plans.importJson({ file: planFile(smallPlan({ planId })) })).planId

type Board = Omit<BoardAt, 'seq'>

function applied(board: Board, delta: BoardDelta): Board {
  const merge = <T extends { id: string }>(old: T[], now: T[], gone: string[]) => {
    const byId = new Map([...old, ...now].map((thing) => [thing.id, thing]))
    for (const id of gone) byId.delete(id)
    return [...byId.values()]
  }
  return {
    planId: board.planId,
    settings: delta.settings ?? board.settings,
    columns: delta.columns ?? board.columns,
    cards: merge(board.cards, delta.cards, delta.removed.cards),
    topics: merge(board.topics, delta.topics, delta.removed.topics),
    checks: merge(board.checks, delta.checks, delta.removed.checks),
    views: delta.views ?? board.views,
  }
}

/** Order carries no meaning but for columns. */
function unordered(board: Board): Board {
  const byId = <T extends { id: string }>(things: T[]) =>
    things.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const { cards, topics, checks } = board
  return { ...board, cards: byId(cards), topics: byId(topics), checks: byId(checks) }
}

describe('the board', () => {
  it('carries what the keywords of each topic add up to', async () => {
    const planId = await openSmall('p')
    const { topics } = await client.board.snapshot({ planId })
    expect(topics.find(({ id }) => id === 't-sizes')!.demand).toEqual({
      keywords: 3,
      known: 2,
      sum: 900 + Math.sqrt(100 * 1_000),
      low: 1_000,
      high: 1_900,
    })
  })

  it('since a sequence says what any acts changed, and no more than they touched', async () => {
    let n = 0
    await fc.assert(
      fc.asyncProperty(arbitraryActs, fc.nat(5), async (acts, undos) => {
        const planId = await openSmall(`p ${++n}`)
        let { seq, ...board } = await client.board.snapshot({ planId })
        for (const act of acts) {
          const { seq: before } = await client.board.since({ planId, seq })
          await runAct(client, planId, act)
          const delta = await client.board.since({ planId, seq })
          if (delta.seq === before)
            expect(unordered(applied(board, delta))).toEqual(unordered(board))
          board = applied(board, delta)
          seq = delta.seq
        }
        for (let i = 0; i < undos; i++) await client.history.undo({ planId })
        board = applied(board, await client.board.since({ planId, seq }))
        const { seq: _, ...now } = await client.board.snapshot({ planId })
        expect(unordered(board)).toEqual(unordered(now))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every topic’s demand equal to its keywords, whatever was done', async () => {
    let n = 0
    await fc.assert(
      fc.asyncProperty(arbitraryActs, async (acts) => {
        const planId = await openSmall(`p ${++n}`)
        for (const act of acts) await runAct(client, planId, act)
        const { topics } = await client.board.snapshot({ planId })
        for (const { id, demand } of topics) {
          const query = { topicId: id }
          const { keywords } = await client.keywords.list({ planId, query })
          const anew = demandOf(keywords)
          expect(demand).toMatchObject({ keywords: anew.keywords, known: anew.known })
          for (const sum of ['sum', 'low', 'high'] as const) {
            expect(demand[sum]).toBeCloseTo(anew[sum], 9)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('keeps progress from falling along the columns, whatever was done', async () => {
    let n = 0
    await fc.assert(
      fc.asyncProperty(arbitraryActs, async (acts) => {
        const planId = await openSmall(`p ${++n}`)
        for (const act of acts) await runAct(client, planId, act)
        const { columns, cards } = await client.board.snapshot({ planId })
        const progress = columns.map((column) => column.progress)
        expect(progress).toEqual(progress.toSorted((a, b) => a - b))
        const ids = new Set(columns.map(({ id }) => id))
        expect(cards.filter(({ columnId }) => !ids.has(columnId))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
