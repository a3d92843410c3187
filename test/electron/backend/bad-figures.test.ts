import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unpackBoard } from '#shared/contract/packed-board.ts'
import {
  type TestBackend,
  type TestClient,
  startBackend,
  steadyLoans,
} from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string

async function start(loans = steadyLoans()) {
  studio = startBackend(loans)
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
}
afterEach(() => studio.end())

describe('a figure that gives no score', () => {
  beforeEach(() => start())
  const none = { know: 0, go: 0, do: 0, buy: 0 }
  const usual = { know: [1, 1, 1], go: [1, 1, 1], do: [1, 1, 1], buy: [1, 1, 1] } as const

  it.each([
    ['moment weights that sum to zero', { momentWeights: none }],
    ['pillar weights that sum to zero', { pillarWeights: { ...usual, go: [0, 0, 0] } }],
    ['a weight below zero', { momentWeights: { ...none, know: -1 } }],
    ['a weight that is no number', { momentWeights: { ...none, know: Number.NaN } }],
    ['a target over 100', { targets: { ...none, buy: 101 } }],
    ['a target below 0', { targets: { ...none, buy: -1 } }],
  ])('is refused, and nothing is written: %s', async (_, patch) => {
    const before = await client.board.snapshot({ planId })
    const saving = client.plans.updateSettings({ planId, patch: patch as never })
    await expect(saving).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await client.board.snapshot({ planId })).toEqual(before)
  })
})

describe('a today before every date of the plan', () => {
  const TODAY = '2001-01-01'
  beforeEach(() => start({ ...steadyLoans(), today: TODAY } as ReturnType<typeof steadyLoans>))

  it('has a score, a line of one point, nothing grown, and no day to compare with', async () => {
    const { standing } = unpackBoard(await client.board.packed({ planId }))
    expect(standing.score.today).toBe(TODAY)
    expect(Number.isFinite(standing.score.overall)).toBe(true)
    const { points, began } = await client.trend.line({ planId })
    expect(points).toMatchObject([{ day: TODAY, overall: standing.score.overall }])
    expect(began > TODAY).toBe(true)
    expect(await client.trend.grownTopics({ planId })).toEqual([])
    await expect(client.trend.scoreOf({ planId, at: { day: '2000-12-01' } })).rejects.toMatchObject(
      {
        code: 'INVALID',
        data: { field: 'day', reason: 'before-the-plan' },
      },
    )
  })
})
