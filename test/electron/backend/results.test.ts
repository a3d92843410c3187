import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBackend, type TestBackend, type TestClient } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

const DAY_MS = 86_400_000
let now: number
let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(async () => {
  now = Date.parse('2026-09-01T09:00:00Z')
  studio = startBackend({ now: () => ++now })
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const days = { from: '2026-08-01', to: '2026-08-28' }
const clicks = (value: number, from = '2026-08-01') =>
  ({ metric: 'clicks', from, to: from, value }) as const
const page = (overrides: object = {}) => ({
  ...{ cardId, url: 'https://a.example/x', clicks: 3, impressions: 60, position: 4 },
  ...overrides,
})
const values = async (id = cardId) =>
  (await client.results.list({ planId, cardId: id })).map(({ metric, value }) => [metric, value])

describe('a number typed by hand', () => {
  it('takes the place of one of the same metric and days', async () => {
    await client.results.put({ planId, cardId, figure: clicks(5) })
    await client.results.put({ planId, cardId, figure: clicks(7) })
    expect(await values()).toEqual([['clicks', 7]])
    await client.history.undo({ planId })
    expect(await values()).toEqual([['clicks', 5]])
  })

  it('moves to another day as one step of undo', async () => {
    const { id } = await client.results.put({ planId, cardId, figure: clicks(5) })
    const figure = clicks(6, '2026-08-02')
    await client.results.put({ planId, cardId, figure, resultId: id })
    expect(await client.results.list({ planId, cardId })).toMatchObject([figure])
    await client.history.undo({ planId })
    expect(await client.results.list({ planId, cardId })).toMatchObject([clicks(5)])
  })

  it('can be typed again once it was deleted', async () => {
    const { id } = await client.results.put({ planId, cardId, figure: clicks(5) })
    await client.results.remove({ planId, resultId: id })
    await client.results.put({ planId, cardId, figure: clicks(9) })
    expect(await values()).toEqual([['clicks', 9]])
  })

  it.each([
    ['in-the-future', clicks(5, '2026-09-02')],
    ['days-out-of-order', { ...clicks(5), to: '2026-07-01' }],
    ['share-too-large', { ...clicks(12), metric: 'ctr' as const }],
    ['rank-too-small', { ...clicks(0.5), metric: 'position' as const }],
  ])('is refused: %s', async (reason, figure) => {
    await expect(client.results.put({ planId, cardId, figure })).rejects.toMatchObject({
      code: 'INVALID',
      data: { reason },
    })
    expect(await values()).toEqual([])
  })

  it('keeps the currency that a sum was noted in', async () => {
    const sum = { ...clicks(100), metric: 'revenue' as const }
    const { id, currency } = await client.results.put({ planId, cardId, figure: sum })
    const other = currency === 'CHF' ? 'SEK' : 'CHF'
    await client.plans.updateSettings({ planId, patch: { currency: other } })
    const edited = { ...sum, value: 120 }
    await client.results.put({ planId, cardId, figure: edited, resultId: id })
    await client.results.put({ planId, cardId, figure: sum })
    const sums = await client.results.list({ planId, cardId })
    expect(Object.fromEntries(sums.map((one) => [one.currency, one.value]))).toEqual({
      [currency]: 120,
      [other]: 100,
    })
  })

  it('waits in the trash under its card’s name', async () => {
    const { id } = await client.results.put({ planId, cardId, figure: clicks(5) })
    await client.results.remove({ planId, resultId: id })
    const { entries } = await client.trash.list({ planId, search: 'size guide' })
    expect(entries).toMatchObject([
      { kind: 'result', id, title: 'clicks 2026-08-01 2026-08-01 5.0  Size guide' },
    ])
    await client.trash.restore({ planId, items: [{ kind: 'result', id }] })
    expect(await values()).toEqual([['clicks', 5]])
    const [newest] = (await client.history.list({ planId, limit: 1 })).entries
    expect(newest).toMatchObject({ act: 'trash.restore', subject: 'Size guide' })
  })

  it('is told in the activity of its card', async () => {
    await client.results.put({ planId, cardId, figure: clicks(5) })
    const { entries } = await client.activity.ofCard({ planId, cardId })
    expect(entries[0]).toMatchObject({ act: 'results.put', changes: [{ entity: 'result' }] })
  })

  it('comes and goes with its card', async () => {
    await client.results.put({ planId, cardId, figure: clicks(5) })
    await client.cards.remove({ planId, cardId })
    expect(await client.results.metrics({ planId })).toEqual([])
    expect(await client.results.overview({ planId, metric: 'clicks' })).toEqual([])
    await client.history.undo({ planId })
    expect(await client.results.metrics({ planId })).toEqual([{ metric: 'clicks', cards: 1 }])
  })
})

describe('an export taken in', () => {
  it('twice gives the same numbers as once', async () => {
    await client.results.import({ planId, ...days, pages: [page()] })
    const first = await values()
    const again = await client.results.import({ planId, ...days, pages: [page()] })
    expect(again).toEqual({ cards: 1, added: 0, replaced: 0, unchanged: 4, addressed: 0 })
    expect(await values()).toEqual(first)
    expect(first).toEqual([
      ['clicks', 3],
      ['ctr', 0.05],
      ['impressions', 60],
      ['position', 4],
    ])
  })

  it('again with other numbers replaces the former ones, and only those of its days', async () => {
    await client.results.import({ planId, ...days, pages: [page()] })
    const july = { from: '2026-07-01', to: '2026-07-28' }
    await client.results.import({ planId, ...july, pages: [page({ clicks: 1 })] })
    const summary = await client.results.import({ planId, ...days, pages: [page({ clicks: 6 })] })
    expect(summary).toMatchObject({ added: 0, replaced: 2, unchanged: 2 })
    const all = await client.results.list({ planId, cardId })
    expect(all.filter(({ metric }) => metric === 'clicks').map(({ value }) => value)).toEqual([
      1, 6,
    ])
  })

  it('leaves alone what was typed by hand for the same days', async () => {
    await client.results.put({ planId, cardId, figure: { ...clicks(50), ...days } })
    await client.results.import({ planId, ...days, pages: [page()] })
    const all = await client.results.list({ planId, cardId })
    expect(all.filter(({ metric }) => metric === 'clicks')).toMatchObject([
      { source: 'hand', value: 50 },
      { source: 'search-console', value: 3 },
    ])
  })

  it('is one step of undo, addresses of cards included', async () => {
    const pages = [
      page({ becomesAddress: true }),
      page({ url: 'https://a.example/x?page=2', clicks: 1, impressions: 40, position: 9 }),
      page({ cardId: 'c-2', url: 'https://a.example/y' }),
    ]
    const summary = await client.results.import({ planId, ...days, pages })
    expect(summary).toEqual({ cards: 2, added: 8, replaced: 0, unchanged: 0, addressed: 1 })
    const urls = async () =>
      (await client.board.snapshot({ planId })).cards.map(({ url }) => url ?? '').toSorted()
    expect(await urls()).toEqual(['', 'https://a.example/x'])
    expect(await values()).toEqual([
      ['clicks', 4],
      ['ctr', 0.04],
      ['impressions', 100],
      ['position', 6],
    ])
    await client.history.undo({ planId })
    expect([await values(), await values('c-2'), await urls()]).toEqual([[], [], ['', '']])
  })

  it('never changes an address that a card has', async () => {
    await client.cards.update({ planId, cardId, patch: { url: 'https://a.example/old' } })
    const pages = [page({ becomesAddress: true })]
    expect(await client.results.import({ planId, ...days, pages })).toMatchObject({ addressed: 0 })
    const { cards } = await client.board.snapshot({ planId })
    expect(cards.find(({ id }) => id === cardId)!.url).toBe('https://a.example/old')
  })

  it('writes nothing where a card of it is gone', async () => {
    const pages = [page(), page({ cardId: 'gone' })]
    await expect(client.results.import({ planId, ...days, pages })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await values()).toEqual([])
  })

  it('is given back by the plan file', async () => {
    await client.results.import({ planId, ...days, pages: [page()] })
    await client.experiments.create({
      planId,
      fields: {
        ...{ cardId, hypothesis: 'A chart sells', metric: 'clicks', startsOn: '2026-08-01' },
        ...{ endsOn: null, state: 'running', learnt: '' },
      },
    })
    const file = await client.plans.exportJson({ planId })
    const copy = (await client.plans.importJson({ file: new File([file], 'copy.json') })).planId
    const of = { planId: copy, cardId }
    expect(await client.results.list(of)).toEqual(await client.results.list({ planId, cardId }))
    expect((await client.experiments.list(of)).experiments).toMatchObject([{ state: 'running' }])
    // What came with a plan file is the same thing as what an export brings.
    const again = await client.results.import({ planId: copy, ...days, pages: [page()] })
    expect(again).toMatchObject({ added: 0, unchanged: 4 })
  })
})

describe('the strength of a card over time', () => {
  const later = (n: number) => (now += n * DAY_MS)
  const line = (from = '2026-08-01', to = '2026-12-31') =>
    client.results.strength({ planId, cardId, from, to })

  it('is what it was at the end of each day', async () => {
    const { columns } = await client.board.snapshot({ planId })
    const live = columns.find(({ progress }) => progress === 1)!
    later(3)
    const place = { columnId: live.id, beforeId: null }
    await client.cards.move({ planId, cardId, moment: 'know', place })
    later(2)
    await client.cards.update({ planId, cardId, patch: { archived: true } })
    later(1)
    expect(await line()).toEqual([
      { day: '2026-09-01', strength: 0 },
      { day: '2026-09-02', strength: 0 },
      { day: '2026-09-03', strength: 0 },
      { day: '2026-09-04', strength: 1 },
      { day: '2026-09-05', strength: 1 },
      { day: '2026-09-06', strength: 0 },
      { day: '2026-09-07', strength: 0 },
    ])
  })

  it('follows the progress of its column', async () => {
    const { cards } = await client.board.snapshot({ planId })
    const { columnId } = cards.find(({ id }) => id === cardId)!
    later(1)
    await client.columns.update({ planId, columnId, patch: { progress: 0.05 } })
    expect(await line()).toEqual([
      { day: '2026-09-01', strength: 0 },
      { day: '2026-09-02', strength: 0.05 },
    ])
  })

  it('has few points, however long the time, and none before the plan', async () => {
    later(2_000)
    const points = await line('1900-01-01', '9999-12-31')
    expect(points.length).toBeLessThan(70)
    expect(points[0]!.day).toBe('2026-09-01')
    expect(await line('2020-01-01', '2020-12-31')).toEqual([])
  })
})

describe('an experiment', () => {
  const fields = {
    ...{ cardId, hypothesis: 'A chart sells', metric: 'clicks' as const },
    ...{ startsOn: '2026-08-01', endsOn: null, state: 'planned' as const, learnt: '' },
  }

  it('may not end before it starts', async () => {
    const refused = { code: 'INVALID', data: { reason: 'days-out-of-order' } }
    const early = { ...fields, endsOn: '2026-07-01' }
    await expect(client.experiments.create({ planId, fields: early })).rejects.toMatchObject(
      refused,
    )
    const { id: experimentId } = await client.experiments.create({ planId, fields })
    const patch = { endsOn: '2026-07-31' }
    await expect(client.experiments.update({ planId, experimentId, patch })).rejects.toMatchObject(
      refused,
    )
  })

  it('is back from the trash with its card', async () => {
    const { id } = await client.experiments.create({ planId, fields })
    await client.experiments.remove({ planId, experimentId: id })
    await client.cards.remove({ planId, cardId })
    await client.trash.restore({ planId, items: [{ kind: 'experiment', id }] })
    expect((await client.experiments.list({ planId })).experiments).toMatchObject([{ id }])
  })
})
