import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardAsOf } from '#electron/backend/services/board-as-of.ts'
import type { Board } from '#shared/domain/board.ts'
import { type TestBackend, type TestClient, startBackend } from '../in-process-client.ts'
import { arbitraryAct, RANDOM_ACTS, runAct } from '../random-acts/all.ts'
import { planFile, smallPlan } from '../small-plan.ts'
import { readingStore } from './reading-store.ts'

let studio: TestBackend
let client: TestClient
let plans = 0

beforeEach(() => {
  studio = startBackend()
  client = studio.client
})
afterEach(() => studio.end())

const aPlan = async () => {
  const contents = smallPlan({ planId: `plan ${++plans}` })
  return (await client.plans.importJson({ file: planFile(contents) })).planId
}

/** The board of now without what is not of the score. */
async function boardNow(planId: string): Promise<Board & { seq: number }> {
  const { views: _, ...board } = await client.board.snapshot({ planId })
  return board
}

/** Sums of floats may differ in the last digits with the order in which keywords came. */
function expectSame(actual: Board, expected: Board): void {
  const plain = (board: Board) => ({
    ...board,
    topics: board.topics.map(({ demand: { sum: _, ...demand }, ...topic }) => ({
      ...topic,
      demand,
    })),
  })
  expect(plain(actual)).toEqual(plain(expected))
  for (const [i, topic] of expected.topics.entries()) {
    expect(actual.topics[i]!.demand.sum).toBeCloseTo(topic.demand.sum, 6)
  }
}

function expectEachAgain(planId: string, states: readonly (Board & { seq: number })[]): void {
  readingStore(studio.libraryFolder, planId, (store) => {
    for (const { seq, ...board } of states) expectSame(boardAsOf(store, seq), board)
  })
}

const step = fc.oneof(
  { weight: 6, arbitrary: arbitraryAct },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
)

describe('the board as of a change', () => {
  it('is the board that stood then, whatever was done, undone and done again since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const planId = await aPlan()
        const states = [await boardNow(planId)]
        for (const one of steps) {
          if (one === 'undo') await client.history.undo({ planId })
          else if (one === 'redo') await client.history.redo({ planId })
          else await runAct(client, planId, one)
          states.push(await boardNow(planId))
        }
        expectEachAgain(planId, states)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it.each(Object.keys(RANDOM_ACTS) as (keyof typeof RANDOM_ACTS)[])(
    'is the same before and after %s',
    async (act) => {
      const planId = await aPlan()
      const states = [await boardNow(planId)]
      for (const n of [0, 1, 2]) {
        await runAct(client, planId, { act, a: n, b: 2 * n + 1, c: n + 3 })
        states.push(await boardNow(planId))
        await client.history.undo({ planId })
        states.push(await boardNow(planId))
        await client.history.redo({ planId })
        states.push(await boardNow(planId))
      }
      expectEachAgain(planId, states)
    },
  )
})
