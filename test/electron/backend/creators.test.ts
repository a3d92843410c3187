import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RightsWindow } from '#shared/domain/rights.ts'
import { startBackend, type TestBackend, type TestClient } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const draft = { name: 'Ana Ruiz', email: 'ana@a.example', phone: '+34 600', notes: 'prefers calls' }
const register = () => client.creators.list({ planId })
const put = (patch: object) => client.assets.put({ planId, cardId, patch })
const rightsNow = async (id = cardId) =>
  (await client.board.snapshot({ planId })).cards.find((card) => card.id === id)!.rights
const giveRights = (rights: RightsWindow[]) =>
  client.cards.update({ planId, cardId, patch: { rights } })
const newest = async () => (await client.history.list({ planId, limit: 10 })).entries[0]!

const paid = (trigger: RightsWindow['trigger']): RightsWindow => ({
  ...{ use: 'paid', startsOn: null, endsOn: null, lasts: { count: 30, unit: 'day' } },
  ...(trigger && { trigger }),
})

describe('the register of people', () => {
  it('lets a person go and come back, and their assets keep who made them', async () => {
    const { id } = await client.creators.create({ planId, draft })
    await put({ creatorId: id })
    await client.creators.remove({ planId, creatorIds: [id] })
    expect(await register()).toEqual([])
    expect((await client.assets.list({ planId, cardId })).assets).toMatchObject([{ creatorId: id }])
    expect((await client.trash.list({ planId })).entries).toMatchObject([
      { kind: 'creator', title: 'Ana Ruiz' },
    ])
    await client.trash.restore({ planId, items: [{ kind: 'creator', id }] })
    expect(await register()).toMatchObject([{ id, email: 'ana@a.example' }])
  })

  it('empties contact and notes at one press, which undo brings back', async () => {
    const { id } = await client.creators.create({ planId, draft })
    await client.creators.eraseContact({ planId, creatorId: id })
    expect(await register()).toMatchObject([{ name: 'Ana Ruiz', email: '', phone: '', notes: '' }])
    expect(await newest()).toMatchObject({ act: 'creators.eraseContact', subject: 'Ana Ruiz' })
    const file = await client.plans.exportJson({ planId })
    expect(await file.text()).not.toContain('ana@a.example')
    await client.history.undo({ planId })
    expect(await register()).toMatchObject([{ email: 'ana@a.example', notes: 'prefers calls' }])
  })

  it('stands in a plan file with what each person made', async () => {
    const { id } = await client.creators.create({
      planId,
      draft: { ...draft, languages: ['es'], rates: [{ amount: 9, currency: 'EUR', per: 'post' }] },
    })
    await put({ creatorId: id, fee: 300, sentOn: '2026-11-01' })
    const file = await client.plans.exportJson({ planId })
    const again = await client.plans.importJson({ file })
    expect(await client.creators.list({ planId: again.planId })).toEqual(await register())
    expect(await client.assets.list({ planId: again.planId })).toEqual(
      await client.assets.list({ planId }),
    )
  })

  it('is not told in a report', async () => {
    const { id } = await client.creators.create({ planId, draft })
    await put({ creatorId: id })
    const html = JSON.stringify(await client.reports.html({ planId, options: {} }))
    for (const secret of [draft.email, draft.phone, draft.notes]) expect(html).not.toContain(secret)
  })

  it('starts a card for somebody in one act that undo takes back', async () => {
    const { id } = await client.creators.create({
      planId,
      draft: {
        ...draft,
        platforms: [
          { platform: 'Blog', handle: '', url: '', audience: null },
          { platform: 'YouTube', handle: '@ana', url: '', audience: 5_000 },
        ],
      },
    })
    const start = { planId, creatorId: id, moment: 'do', title: 'Ana laces up' } as const
    const card = await client.creators.startAsset(start)
    expect(card).toMatchObject({ tactics: ['creator-content'], elements: ['trust'] })
    expect((await client.assets.list({ planId })).assets).toMatchObject([
      { id: card.id, creatorId: id, platform: 'YouTube' },
    ])
    await client.history.undo({ planId })
    expect((await client.assets.list({ planId })).assets).toEqual([])
    expect((await client.board.snapshot({ planId })).cards).toHaveLength(2)
  })
})

describe('rights', () => {
  it('begin in the act that brings the day of what begins them, and go back with it', async () => {
    await giveRights([paid('boosted'), paid('sent')])
    await put({ boostedOn: '2026-11-01', fee: 100 })
    expect(await rightsNow()).toMatchObject([
      { startsOn: '2026-11-01', endsOn: '2026-11-30' },
      { startsOn: null, endsOn: null },
    ])
    await put({ boostedOn: '2026-12-01' })
    expect((await rightsNow())[0]).toMatchObject({ startsOn: '2026-12-01', endsOn: '2026-12-30' })
    await client.history.undo({ planId })
    expect((await rightsNow())[0]).toMatchObject({ startsOn: '2026-11-01', endsOn: '2026-11-30' })
    await put({ boostedOn: null })
    expect((await rightsNow())[0]).toMatchObject({ startsOn: null, endsOn: null })
  })

  it('that are written after the day has come have it at once', async () => {
    await put({ approvedOn: '2026-11-05' })
    const card = await giveRights([paid('approved')])
    expect(card.rights).toMatchObject([{ startsOn: '2026-11-05', endsOn: '2026-12-04' }])
  })

  it('begin when the card goes live, alone or with others', async () => {
    await giveRights([paid('posted')])
    const { columns } = await client.board.snapshot({ planId })
    const columnId = columns.at(-1)!.id
    const cardIds = [cardId, 'c-2']
    await client.cards.moveMany({ planId, cardIds, columnId, beforeId: null })
    const { cards } = await client.board.snapshot({ planId })
    const { publishedOn, rights } = cards.find(({ id }) => id === cardId)!
    expect(publishedOn).not.toBeNull()
    expect(rights[0]!.startsOn).toBe(publishedOn)
    await client.history.undo({ planId })
    expect((await rightsNow())[0]!.startsOn).toBeNull()
    await client.history.redo({ planId })
    expect((await rightsNow())[0]!.startsOn).toBe(publishedOn)
  })

  it('of a plan file have the days that follow from what it says', async () => {
    const plan = smallPlan({ planId: 'other' })
    const [first, ...others] = plan.cards
    const cards = [{ ...first!, publishedOn: '2026-11-01', rights: [paid('posted')] }, ...others]
    const other = await client.plans.importJson({ file: planFile({ ...plan, cards }) })
    const board = await client.board.snapshot({ planId: other.planId })
    expect(board.cards.find(({ id }) => id === first!.id)!.rights).toMatchObject([
      { startsOn: '2026-11-01', endsOn: '2026-11-30' },
    ])
  })
})
