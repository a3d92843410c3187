import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
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

const draftOf = (title: string, moment: Moment = 'know') =>
  ({ kind: 'guide', title, moment, dueOn: '2026-12-04' }) as const
const aCard = (title: string) => client.cards.create({ planId, draft: draftOf(title) })
const snapshot = () => client.board.snapshot({ planId })
const byTitle = async () =>
  new Map((await snapshot()).cards.map((card): [string, Card] => [card.title, card]))

describe('a planned period', () => {
  it('gives its cards their days and makes the new ones in the first column, with one undo', async () => {
    const card = await aCard('Draft')
    const { columns } = await snapshot()
    await client.cards.move({
      planId,
      cardId: card.id,
      moment: 'know',
      place: { columnId: columns[2]!.id },
    })
    const before = await byTitle()
    await client.coverage.acceptPlan({
      planId,
      plan: {
        due: [{ cardId: card.id, dueOn: '2026-12-11' }],
        drafts: [draftOf('First'), draftOf('Shop', 'go'), draftOf('Second')],
      },
    })
    const cards = await byTitle()
    expect(cards.get('Draft')).toMatchObject({ dueOn: '2026-12-11', columnId: columns[2]!.id })
    expect(cards.get('Shop')).toMatchObject({ moment: 'go', columnId: columns[0]!.id })
    const [first, second] = [cards.get('First')!, cards.get('Second')!]
    expect(first).toMatchObject({ dueOn: '2026-12-04', columnId: columns[0]!.id, effort: null })
    expect(first.order < second.order).toBe(true)

    await client.history.undo({ planId })
    expect(await byTitle()).toEqual(before)
    await client.history.redo({ planId })
    expect(await byTitle()).toEqual(cards)
  })

  it('is one act, named by how many cards it has', async () => {
    const { id } = await aCard('Draft')
    await client.coverage.acceptPlan({
      planId,
      plan: { due: [{ cardId: id, dueOn: '2026-12-11' }], drafts: [draftOf('New')] },
    })
    const { done } = await client.history.undo({ planId })
    expect(done).toMatchObject({ act: 'coverage.acceptPlan', subject: '', count: 2 })
  })

  it('stands behind what the first column holds already', async () => {
    const old = await aCard('Old')
    await client.coverage.acceptPlan({ planId, plan: { due: [], drafts: [draftOf('New')] } })
    expect((await byTitle()).get('New')!.order > old.order).toBe(true)
  })

  it('is refused as a whole when a card, or the topic of a new one, is gone', async () => {
    const { id } = await aCard('Draft')
    const due = [{ cardId: id, dueOn: '2026-12-11' }]
    const before = await byTitle()
    const lost = { ...draftOf('New'), topics: ['gone'] }
    for (const plan of [
      { due: [...due, { cardId: 'gone', dueOn: '2026-12-11' }], drafts: [draftOf('New')] },
      { due, drafts: [draftOf('New'), lost] },
    ]) {
      await expect(client.coverage.acceptPlan({ planId, plan })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    expect(await byTitle()).toEqual(before)
  })

  it('is refused when it is empty or names a card twice', async () => {
    const { id } = await aCard('Draft')
    const twice = [
      { cardId: id, dueOn: '2026-12-04' },
      { cardId: id, dueOn: '2026-12-11' },
    ]
    for (const plan of [
      { due: [], drafts: [] },
      { due: twice, drafts: [] },
    ]) {
      await expect(client.coverage.acceptPlan({ planId, plan })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
  })
})
