import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '#shared/domain/plan.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { heatmap } from '#shared/coverage/heatmap.ts'
import { TACTICS, inLocale, factsOf } from '#shared/playbook/playbook.ts'
import { type TestBackend, type TestClient, startBackend } from '../in-process-client.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.create({ name: 'Plan' })).planId
})
afterEach(() => studio.end())

const settings = async (of = planId) => (await client.board.snapshot({ planId: of })).settings
const tactic = async (id: string) => (await settings()).tactics.find((one) => one.id === id)
const listed = async () => (await client.history.list({ planId, limit: 50 })).entries
const wordsOf = (value: unknown) => JSON.stringify(value)

describe('a card made from a tactic', () => {
  it.each(LOCALES)(
    'has all that the playbook says, in the language of the plan: %s',
    async (locale) => {
      const of = await client.plans.create({ name: 'Plan', locale })
      for (const facts of TACTICS) {
        const card = await client.playbook.startCard({ ...of, tacticId: facts.id })
        expect(card).toMatchObject({
          kind: facts.kinds[0],
          title: inLocale(facts.title, locale),
          moment: facts.moment,
          tactics: [facts.id],
          checkId: facts.check ?? null,
          checklist: facts.checklist.map((text) => ({ text: inLocale(text, locale), done: false })),
        })
        const sorted = (list: readonly string[]) => list.toSorted()
        expect(sorted(card.channels)).toEqual(sorted(facts.channels))
        expect(sorted(card.elements)).toEqual(sorted(facts.elements))
        expect(sorted(card.stages)).toEqual(sorted(facts.stages))
      }
    },
  )

  it.each([
    ['en', 'Who asks, and what for'],
    ['zh-CN', '谁在问'],
    ['ru', 'Кто спрашивает'],
  ] as [Locale, string][])(
    'has its brief begun from the template of its kind in %s',
    async (locale, start) => {
      const of = await client.plans.create({ name: 'Plan', locale })
      const { id } = await client.playbook.startCard({ ...of, tacticId: 'comparison' })
      const file = await client.plans.exportJson(of)
      const plan = JSON.parse(await file.text()) as { items: { id: string; brief: unknown }[] }
      const brief = wordsOf(plan.items.find((item) => item.id === id)?.brief)
      expect(brief).toContain(inLocale(factsOf(TACTICS, 'comparison')!.why, locale))
      expect(brief).toContain(start)
    },
  )

  it('tells in its brief which data and consent a personal tactic needs', async () => {
    const { id } = await client.playbook.startCard({ planId, tacticId: 'retargeting' })
    const file = await client.plans.exportJson({ planId })
    const plan = JSON.parse(await file.text()) as { items: { id: string; brief: unknown }[] }
    const brief = wordsOf(plan.items.find((item) => item.id === id)?.brief)
    for (const { what, consent } of factsOf(TACTICS, 'retargeting')!.personal!.data) {
      expect(brief).toContain(what.en)
      expect(brief).toContain(consent.en)
    }
  })

  it('is one act, gone with one undo and back with one redo', async () => {
    const before = (await listed()).length
    const { id } = await client.playbook.startCard({ planId, tacticId: 'ugc' })
    expect(await listed()).toHaveLength(before + 1)
    await client.history.undo({ planId })
    expect((await client.board.snapshot({ planId })).cards).toEqual([])
    await client.history.redo({ planId })
    expect((await client.board.snapshot({ planId })).cards.map((card) => card.id)).toEqual([id])
  })

  it('is on channels that the plan has, and fixes no check that passes', async () => {
    await client.channels.remove({ planId, channelId: 'app' })
    await client.checks.update({ planId, checkId: 'guest-checkout', patch: { state: 'pass' } })
    const card = await client.playbook.startCard({ planId, tacticId: 'guest-checkout' })
    expect(card).toMatchObject({ channels: ['website'], checkId: null })
  })

  it('of a tactic of the team’s own has the usual kind of the moment and no more', async () => {
    const fields = { title: 'Open evening', moment: 'go', weight: 2 } as const
    const own = await client.tactics.add({ planId, fields })
    const card = await client.playbook.startCard({ planId, tacticId: own.id })
    expect(card).toMatchObject({ kind: 'place', moment: 'go', tactics: [own.id], checklist: [] })
  })

  it('is refused for a tactic that the plan does not have', async () => {
    await client.tactics.remove({ planId, tacticId: 'ugc' })
    await expect(client.playbook.startCard({ planId, tacticId: 'ugc' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'tactic', id: 'ugc' },
    })
  })
})

describe('a tactic of the plan', () => {
  it('is off with a reason, and has none once it is on again', async () => {
    const patch = { off: true, reason: 'We have no shop' }
    await client.tactics.update({ planId, tacticId: 'store-locator', patch })
    expect(await tactic('store-locator')).toMatchObject(patch)
    await client.tactics.update({ planId, tacticId: 'store-locator', patch: { off: false } })
    expect(await tactic('store-locator')).not.toHaveProperty('reason')
    expect((await listed()).slice(0, 2).map(({ act }) => act)).toEqual([
      'tactics.switchOn',
      'tactics.switchOff',
    ])
  })

  it('keeps reason and note in a plan file', async () => {
    const patch = { off: true, reason: '没有门店', note: 'Весной снова' }
    await client.tactics.update({ planId, tacticId: 'store-locator', patch })
    const file = await client.plans.exportJson({ planId })
    const copy = await client.plans.importJson({ file })
    expect((await settings(copy.planId)).tactics).toEqual((await settings()).tactics)
  })

  it('leaves its cards when it is removed, and is on them again after an undo', async () => {
    const { id } = await client.playbook.startCard({ planId, tacticId: 'ugc' })
    const tacticsOf = async () =>
      (await client.board.snapshot({ planId })).cards.find((card) => card.id === id)?.tactics
    await client.tactics.remove({ planId, tacticId: 'ugc' })
    expect(await tacticsOf()).toEqual([])
    await client.history.undo({ planId })
    expect(await tacticsOf()).toEqual(['ugc'])
    expect(await tactic('ugc')).toBeDefined()
  })

  it('is taken in from the playbook once', async () => {
    await client.tactics.remove({ planId, tacticId: 'ugc' })
    await client.tactics.adopt({ planId, tacticId: 'ugc' })
    expect(await tactic('ugc')).toMatchObject({ moment: 'do', weight: 2, off: false })
    await expect(client.tactics.adopt({ planId, tacticId: 'ugc' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { reason: 'tactic-is-there' },
    })
  })
})

describe('channels × moments', () => {
  const reachOf = async () => {
    const board = await client.board.snapshot({ planId })
    return scorePlan(board, '2026-11-21').moments.know.parts?.reach ?? null
  }
  const cellOf = async (channelId: string) => {
    const map = heatmap(await client.board.snapshot({ planId }), '2026-11-21', 'channel')
    const at = map.values.findIndex(({ id }) => id === channelId)
    return at < 0 ? null : map.rows.know[at]!.state
  }

  it('lead reach and the channel lens', async () => {
    const { id } = (await client.board.snapshot({ planId })).columns.at(-1)!
    const draft = { kind: 'guide', title: 'A', moment: 'know', channels: ['website'] } as const
    const place = { columnId: id }
    await client.cards.create({ planId, draft: { ...draft, channels: [...draft.channels] }, place })
    // website, app, e-mail, messaging and search are expected to serve Know: one of five does.
    expect(await reachOf()).toBeCloseTo(1 / 5, 12)
    expect(await cellOf('email')).toBe('empty')

    await client.channels.update({ planId, channelId: 'email', patch: { moments: [] } })
    expect(await reachOf()).toBeCloseTo(1 / 4, 12)
    expect(await cellOf('email')).toBe('not-expected')

    await client.channels.add({ planId, fields: { title: 'Podcast', moments: ['know'] } })
    expect(await reachOf()).toBeCloseTo(1 / 5, 12)

    await client.channels.remove({ planId, channelId: 'search' })
    expect(await reachOf()).toBeCloseTo(1 / 4, 12)
    expect(await cellOf('search')).toBeNull()
  })

  it('go back to the table of the playbook, with the team’s own names and channels', async () => {
    const usual = (await settings()).channels
    await client.channels.update({ planId, channelId: 'sms', patch: { moments: ['know'] } })
    await client.channels.update({ planId, channelId: 'app', patch: { title: 'Our app' } })
    await client.channels.remove({ planId, channelId: 'email' })
    const own = await client.channels.add({
      planId,
      fields: { title: 'Podcast', moments: ['know'] },
    })
    await client.channels.reset({ planId })
    expect((await settings()).channels).toEqual([
      ...usual.map((one) => (one.id === 'app' ? { ...one, title: 'Our app' } : one)),
      own,
    ])
  })

  it('lose a channel together with the cards on it, and have both again after an undo', async () => {
    const { id } = await client.playbook.startCard({ planId, tacticId: 'season-guide' })
    const channelsOf = async () =>
      (await client.board.snapshot({ planId })).cards.find((card) => card.id === id)!.channels
    const before = await channelsOf()
    await client.channels.remove({ planId, channelId: 'email' })
    expect((await channelsOf()).toSorted()).toEqual(['social', 'website'])
    await client.history.undo({ planId })
    expect((await channelsOf()).toSorted()).toEqual(before.toSorted())
  })
})

describe('the folder of the playbook', () => {
  it('is what a new plan is made of, also after an edit while the studio runs', async () => {
    const resourcesFolder = mkdtempSync(join(tmpdir(), 'resources-'))
    cpSync(join(import.meta.dirname, '../../../../resources'), resourcesFolder, { recursive: true })
    const own = startBackend({ resourcesFolder })
    try {
      expect((await own.client.playbook.read()).problems).toEqual([])
      const file = join(resourcesFolder, 'playbook/channels.json')
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        text
          .replace('"Marketplace"', '"Market hall and more"')
          .replace('"go", "buy"]', '"go", "by"]'),
      )
      const { problems, folder } = await own.client.playbook.read()
      expect(folder).toBe(join(resourcesFolder, 'playbook'))
      expect(problems).toMatchObject([
        { file: 'channels.json', entry: 'search', what: 'wrong-value' },
      ])
      const made = await own.client.plans.create({ name: 'Plan' })
      const { channels } = (await own.client.board.snapshot(made)).settings
      expect(channels.find(({ id }) => id === 'marketplace')?.title).toBe('Market hall and more')
      expect(channels.find(({ id }) => id === 'search')?.moments).toEqual(['know', 'go', 'buy'])
    } finally {
      own.end()
      rmSync(resourcesFolder, { recursive: true })
    }
  })
})
