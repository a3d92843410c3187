import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#shared/domain/card.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.create({ name: 'Trail shoes' })).planId
})
afterEach(() => studio.end())

const rule = { every: 1, unit: 'week' as const, weekdays: [], ends: { count: 4 } }
const cards = async (): Promise<Card[]> =>
  (await client.board.snapshot({ planId })).cards.toSorted((a, b) =>
    (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1,
  )
async function weekly(patch: Partial<Card> = {}) {
  const card = await client.cards.create({
    planId,
    draft: {
      kind: 'message',
      title: 'Weekly post',
      moment: 'do',
      dueOn: '2026-11-21',
      tags: ['post'],
      owner: 'Mei',
      url: 'https://example.com/first',
      checklist: [{ text: 'photo', done: true }],
      ...patch,
    },
  })
  return client.series.start({ planId, cardId: card.id, rule })
}

describe('a series', () => {
  it('repeats a message with its words and consent, each on the day of its card', async () => {
    const card = await client.messages.start({ planId, triggerId: 'campaign' })
    await client.cards.update({ planId, cardId: card.id, patch: { dueOn: '2026-11-24' } })
    const days = [
      { on: '2026-11-24', sends: 2 },
      { on: '2026-11-26', sends: 1 },
    ]
    const patch = { days, consent: 'noted' as const, consentNote: 'newsletter form' }
    const message = await client.messages.put({ planId, cardId: card.id, patch })
    const [, second] = await client.series.start({ planId, cardId: card.id, rule })
    expect(await client.messages.list({ planId, cardId: second!.id })).toEqual([
      { ...message, id: second!.id, days: [{ on: '2026-12-01', sends: 2 }] },
    ])
    await client.history.undo({ planId })
    expect(await client.messages.list({ planId })).toEqual([message])
  })

  it('makes real cards with the same fields on later days, and undo takes all of them back', async () => {
    const made = await weekly()
    const all = await cards()
    expect(all.map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-21',
      '2026-11-28',
      '2026-12-05',
      '2026-12-12',
    ])
    expect(new Set(all.map(({ series }) => series?.id)).size).toBe(1)
    for (const card of all.slice(1)) {
      expect(card).toMatchObject({ title: 'Weekly post', moment: 'do', tags: ['post'], url: null })
      expect(card.checklist).toEqual([{ text: 'photo', done: false }])
    }
    expect(new Set(all.map(({ order }) => order)).size).toBe(4)
    await client.history.undo({ planId })
    const [first, ...others] = await cards()
    expect(first).toMatchObject({ id: made[0]!.id, series: null })
    expect(others).toEqual([])
    await client.history.redo({ planId })
    expect(await cards()).toEqual(all)
  })

  it('of a live card begins again in the first column', async () => {
    const { columns } = await client.board.snapshot({ planId })
    const card = await client.cards.create({
      planId,
      draft: { kind: 'message', title: 'Out', moment: 'do', dueOn: '2026-11-21' },
      place: { columnId: columns.at(-1)!.id },
    })
    const [, second] = await client.series.start({ planId, cardId: card.id, rule })
    expect(second).toMatchObject({ columnId: columns[0]!.id, publishedOn: null })
  })

  it('is refused without a due date, and where no day follows', async () => {
    const draft = { kind: 'guide', title: 'x', moment: 'know' } as const
    const { id: cardId } = await client.cards.create({ planId, draft })
    await expect(client.series.start({ planId, cardId, rule })).rejects.toMatchObject({
      data: { reason: 'no-due-date' },
    })
    await client.cards.update({ planId, cardId, patch: { dueOn: '2026-11-21' } })
    const over = { ...rule, ends: { until: '2026-11-27' } }
    await expect(client.series.start({ planId, cardId, rule: over })).rejects.toMatchObject({
      data: { reason: 'no-days' },
    })
    expect(await cards()).toHaveLength(1)
  })

  it('is not moved out of the calendar, not even in part', async () => {
    const made = await weekly({ dueOn: '9999-11-20' })
    const before = await cards()
    const far = { planId, cardId: made[0]!.id, patch: {}, shiftDays: 30 }
    await expect(client.series.editFollowing(far)).rejects.toMatchObject({
      data: { reason: 'beyond-calendar' },
    })
    expect(await cards()).toEqual(before)
  })

  it('is edited at one card alone, or from one card on as one act', async () => {
    const [, second] = await weekly()
    await client.cards.update({ planId, cardId: second!.id, patch: { title: 'Special' } })
    await client.series.editFollowing({
      planId,
      cardId: second!.id,
      patch: { title: 'Film', tags: ['film'] },
      shiftDays: -1,
    })
    const said = (all: Card[]) => all.map(({ title, dueOn, tags }) => [title, dueOn, ...tags])
    expect(said(await cards())).toEqual([
      ['Weekly post', '2026-11-21', 'post'],
      ['Film', '2026-11-27', 'film'],
      ['Film', '2026-12-04', 'film'],
      ['Film', '2026-12-11', 'film'],
    ])
    expect((await client.history.status({ planId })).undo).toMatchObject({
      act: 'series.editFollowing',
      count: 3,
    })
    await client.history.undo({ planId })
    expect(said(await cards())).toEqual([
      ['Weekly post', '2026-11-21', 'post'],
      ['Special', '2026-11-28', 'post'],
      ['Weekly post', '2026-12-05', 'post'],
      ['Weekly post', '2026-12-12', 'post'],
    ])
  })

  it('is deleted from one card on as one act; other series stay', async () => {
    const [, second] = await weekly()
    await weekly({ title: 'Other' })
    await client.series.removeFollowing({ planId, cardId: second!.id })
    expect((await cards()).map(({ title }) => title).toSorted()).toEqual([
      'Other',
      'Other',
      'Other',
      'Other',
      'Weekly post',
    ])
    await client.history.undo({ planId })
    expect(await cards()).toHaveLength(8)
  })
})
