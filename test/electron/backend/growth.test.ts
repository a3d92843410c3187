import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFile, importKeywords } from '#test/contract/world.ts'
import {
  type TestBackend,
  type TestClient,
  startBackend,
  steadyLoans,
} from './in-process-client.ts'

const DAY = 86_400_000

let studio: TestBackend
let client: TestClient
let now: number

beforeEach(() => {
  now = Date.parse('2026-03-01T09:00:00Z')
  studio = startBackend({ ...steadyLoans(), now: () => ++now })
  client = studio.client
})
afterEach(() => studio.end())

/** A plan with these searches of one phrase, told by one tool on different days. */
async function planWith(volumes: readonly (number | string)[], daysBetween: number) {
  const { planId } = await client.plans.create({ name: 'Autumn', client: '' })
  for (const volume of volumes) {
    await tell(planId, volume)
    now += daysBetween * DAY
  }
  return planId
}

let files = 0
/** A newer file of a tool; a number, or nothing where it knows none. */
async function tell(planId: string, volume: number | string) {
  await importKeywords(client, planId, [
    aFile(`Keyword,Volume\nhow to lace trail shoes,${volume}\n`, `keywords ${++files}.csv`),
  ])
}
const grown = async (planId: string) =>
  (await client.trend.grownTopics({ planId })).map(({ before, now: after }) => [before, after])

describe('a topic has grown', () => {
  it('when it is searched half as much again as three months ago', async () => {
    expect(await grown(await planWith([100, 150], 30))).toEqual([[100, 150]])
    expect(await grown(await planWith([100, 149], 30))).toEqual([])
    expect(await grown(await planWith([150, 100], 30))).toEqual([])
  })

  it('for as long as that is news', async () => {
    const planId = await planWith([100, 300], 30)
    now += 59 * DAY
    expect(await grown(planId)).toEqual([[100, 300]])
    now += 2 * DAY
    expect(await grown(planId)).toEqual([])
  })

  it('step by step, measured from where it stood', async () => {
    expect(await grown(await planWith([100, 125, 160], 20))).toEqual([[100, 160]])
  })

  it('from what was first known, where nothing was', async () => {
    const planId = await planWith(['', 100], 20)
    expect(await grown(planId)).toEqual([])
    await tell(planId, 150)
    expect(await grown(planId)).toEqual([[100, 150]])
  })

  it('not by new keywords', async () => {
    const planId = await planWith([100], 20)
    await importKeywords(client, planId, [
      aFile('Keyword,Volume\nhow to lace trail shoes tight,5000\n', 'more.csv'),
    ])
    expect(await grown(planId)).toEqual([])
  })

  it('not by another tool that counts more', async () => {
    const planId = await planWith([100], 20)
    const row = 'how to lace trail shoes,Informational,400,20,0.5,1\n'
    const header = 'Keyword,Intent,Volume,Keyword Difficulty,CPC (USD),Competitive Density\n'
    await importKeywords(client, planId, [aFile(header + row, 'semrush.csv')])
    const { keywords } = await client.keywords.list({ planId, query: {} })
    expect(keywords).toMatchObject([{ volume: 400, sources: [{ volume: 100 }, { volume: 400 }] }])
    expect(await grown(planId)).toEqual([])
  })

  it('not while its keywords are excluded', async () => {
    const planId = await planWith([100, 150], 20)
    const { keywords } = await client.keywords.list({ planId, query: {} })
    const keywordIds = keywords.map(({ id }) => id)
    await client.keywords.exclude({ planId, keywordIds, excluded: true })
    expect(await grown(planId)).toEqual([])
    await client.history.undo({ planId })
    expect(await grown(planId)).toEqual([[100, 150]])
  })

  it('not by an import that was undone, and again by one that was redone', async () => {
    const planId = await planWith([100, 1_000], 20)
    await client.history.undo({ planId })
    expect(await grown(planId)).toEqual([])
    await client.history.redo({ planId })
    expect(await grown(planId)).toEqual([[100, 1_000]])
  })
})
