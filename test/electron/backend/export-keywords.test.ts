import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeywordFile } from '#shared/keyword-import/read-file.ts'
import { type TestBackend, startBackend } from './in-process-client.ts'

let studio: TestBackend
let planId: string

const PHRASES = [
  '+trail shoes',
  '=1+1',
  'shoes, "wide"',
  '跑鞋推荐',
  '-5 degree bag',
  "women's shoes",
]

beforeEach(async () => {
  studio = startBackend()
  const keywords = PHRASES.map((phrase, at) => ({
    id: `k-${at}`,
    phrase,
    moment: at === 0 ? 'buy' : null,
    market: 'gb',
    volume: at === 1 ? { low: 100, high: 1_000 } : at === 2 ? null : 900 - at,
    difficulty: 30,
    cpc: 0.45,
    sources: [{ tool: 'ahrefs', file: 'a.csv', on: '2026-08-01' }],
  }))
  const plan = {
    format: 'moment-studio-plan',
    version: 1,
    plan: { name: 'Spring: shoes' },
    topics: [{ id: 't', title: '=Shoes', moment: null, keywords }],
  }
  const file = new File([JSON.stringify(plan)], 'plan.json')
  planId = (await studio.client.plans.importJson({ file })).planId
})
afterEach(() => studio.end())

const exported = (list: Parameters<TestBackend['client']['keywords']['exportCsv']>[0]['list']) =>
  studio.client.keywords.exportCsv({ planId, list })

describe('keywords as CSV', () => {
  it('are UTF-8 with a mark, one row a keyword, in the order of the list', async () => {
    const file = await exported({ sort: 'phrase' })
    expect(file.name).toBe('Spring shoes keywords.csv')
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = new TextDecoder().decode(bytes).split('\r\n')
    expect(rows[0]).toBe(
      'Keyword,Topic,Moment,Market,Volume,Volume from,Volume to,Difficulty,CPC,Sources',
    )
    expect(rows).toHaveLength(PHRASES.length + 2)
    expect(rows).toContain("'=1+1,'=Shoes,unclear,gb,,100,1000,30,0.45,ahrefs")
  })

  it('hold no cell that a spreadsheet takes for a formula', async () => {
    const text = await (await exported({})).text()
    expect(text).not.toMatch(/(?:^|[\n,]"?)[=+@-]/m)
  })

  it('are only those that the list shows', async () => {
    const text = await (await exported({ search: '跑鞋' })).text()
    expect(text.trim().split('\r\n')).toHaveLength(2)
  })

  it('come back as the same phrases, volumes and markets', async () => {
    const file = await exported({})
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { drafts, report } = await readKeywordFile({
      name: file.name,
      bytes,
      today: '2026-11-21',
    })
    expect(report.problemCount).toBe(0)
    expect(drafts.map(({ phrase }) => phrase).toSorted()).toEqual(PHRASES.toSorted())
    const of = (phrase: string) => drafts.find((draft) => draft.phrase === phrase)
    expect(of('=1+1')).toMatchObject({ volume: { low: 100, high: 1_000 }, market: 'gb' })
    expect(of('shoes, "wide"')?.volume).toBeNull()
    expect(of('+trail shoes')).toMatchObject({ volume: 900, difficulty: 30, cpc: 0.45 })
  })
})
