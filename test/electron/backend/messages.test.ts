import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_MESSAGE, messageSchema } from '#shared/domain/message.ts'
import { MESSAGING } from '#shared/playbook/playbook.ts'
import { startBackend, type TestBackend, type TestClient } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(() => {
  studio = startBackend()
  client = studio.client
})
afterEach(() => studio.end())

const put = (patch: object) => client.messages.put({ planId, cardId, patch })
const cardsOf = async () => (await client.board.snapshot({ planId })).cards

describe('what is known of a message', () => {
  beforeEach(async () => {
    planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
  })

  it('is made with its first field and goes with its card', async () => {
    expect(await put({ goal: 'sales' })).toEqual({ id: cardId, ...EMPTY_MESSAGE, goal: 'sales' })
    await client.cards.remove({ planId, cardId })
    expect(await client.messages.list({ planId })).toEqual([])
    await client.history.undo({ planId })
    expect(await client.messages.list({ planId, cardId })).toMatchObject([{ goal: 'sales' }])
  })

  it('keeps each language as a field of its own', async () => {
    await put({ textEn: 'Hello', textRu: 'Привет' })
    await put({ textRu: 'Здравствуйте' })
    await client.history.undo({ planId })
    expect(await client.messages.list({ planId, cardId })).toMatchObject([
      { textEn: 'Hello', textZh: '', textRu: 'Привет' },
    ])
  })

  it('is told of in outline with the newest reply time, without its words', async () => {
    await put({ textEn: 'Hello', replyTarget: 30 })
    const figure = { metric: 'replyTime', from: '2026-01-01', to: '2026-01-31' } as const
    await client.results.put({ planId, cardId, figure: { ...figure, value: 50 } })
    const later = { ...figure, from: '2026-02-01', to: '2026-02-01', value: 20 }
    await client.results.put({ planId, cardId, figure: later })
    const { messages, replies } = await client.messages.outline({ planId })
    expect(messages).toMatchObject([{ id: cardId, replyTarget: 30, hasText: true }])
    expect(messages[0]).not.toHaveProperty('textEn')
    expect(replies).toEqual([{ cardId, minutes: 20, on: '2026-02-01' }])
  })

  it('comes back whole from a plan file, with keys that nobody knows', async () => {
    await put({ textZh: '您好', days: [{ on: '2026-11-27', sends: 2 }], schedule: 'dated' })
    await client.plans.updateSettings({
      planId,
      patch: { weeklyCap: null, audienceCaps: [{ audience: 'Runners', cap: 2 }], quietHours: null },
    })
    const file = JSON.parse(await (await client.plans.exportJson({ planId })).text()) as {
      plan: object
      items: { id: string; message?: Record<string, unknown> }[]
    }
    expect(file.plan).toMatchObject({ weeklyCap: null, quietHours: null })
    const item = file.items.find(({ id }) => id === cardId)!
    expect(item.message).toEqual({
      ...{ schedule: 'dated', days: [{ on: '2026-11-27', sends: 2 }], textZh: '您好' },
    })
    item.message!['x-tool'] = 'mailer'
    const again = new File([JSON.stringify(file)], 'plan.json')
    const copy = (await client.plans.importJson({ file: again })).planId
    expect(await client.messages.list({ planId: copy, cardId })).toMatchObject([{ textZh: '您好' }])
    const text = await (await client.plans.exportJson({ planId: copy })).text()
    expect(text).toContain('"x-tool": "mailer"')
    const { settings } = await client.board.snapshot({ planId: copy })
    expect(settings).toMatchObject({
      ...{ weeklyCap: null, quietHours: null, audienceCaps: [{ audience: 'Runners', cap: 2 }] },
    })
  })
})

describe('a message of the playbook', () => {
  beforeEach(async () => {
    planId = (await client.plans.create({ name: 'Магазин', locale: 'ru' })).planId
  })

  it.each(MESSAGING.triggers.map(({ id }) => id))(
    '%s becomes a whole card in one act',
    async (id) => {
      const trigger = MESSAGING.triggers.find((one) => one.id === id)!
      const card = await client.messages.start({ planId, triggerId: id })
      expect(card).toMatchObject({
        ...{ kind: 'message', title: trigger.title.ru, moment: trigger.moment },
        ...{ stages: [trigger.stage], channels: trigger.channels, elements: trigger.elements },
        tactics: trigger.tactic === null ? [] : [trigger.tactic],
      })
      expect(card.checklist).toHaveLength(MESSAGING.checklist.length)
      const [message] = await client.messages.list({ planId, cardId: card.id })
      expect(messageSchema.parse(message)).toMatchObject({
        ...{ trigger: id, goal: trigger.goal, schedule: trigger.schedule },
        ...{ textEn: trigger.template.en, textZh: trigger.template['zh-CN'] },
        ...{ textRu: trigger.template.ru, subjectRu: trigger.subject.ru },
      })
      await client.history.undo({ planId })
      expect(await cardsOf()).toEqual([])
      expect(await client.messages.list({ planId })).toEqual([])
      await client.history.redo({ planId })
      expect(await client.messages.list({ planId })).toEqual([message])
    },
  )

  it('goes over a channel that the plan has, and carries out no tactic that is switched off', async () => {
    const { settings } = await client.board.snapshot({ planId })
    await client.plans.updateSettings({
      planId,
      patch: {
        channels: settings.channels.filter(({ id }) => id !== 'email'),
        tactics: settings.tactics.map((tactic) => ({ ...tactic, off: true })),
      },
    })
    const card = await client.messages.start({ planId, triggerId: 'delivered' })
    expect(card).toMatchObject({ channels: ['sms'], tactics: [] })
  })

  it('is refused when the playbook has none of that name', async () => {
    await expect(client.messages.start({ planId, triggerId: 'birthday' })).rejects.toMatchObject({
      ...{ code: 'INVALID', data: { field: 'trigger', reason: 'no-such-trigger' } },
    })
    expect(await cardsOf()).toEqual([])
  })
})
