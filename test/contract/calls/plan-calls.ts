import { expect } from 'vitest'
import { unpackBoard } from '#shared/contract/packed-board.ts'
import { standingOf } from '#shared/coverage/standing.ts'
import type { Calls } from './call.ts'

export const PLAN_CALLS: Calls<'system' | 'plans' | 'board' | 'reports' | 'feed'> = {
  'system.info': {
    right: async ({ client }) =>
      expect(await client.system.info()).toMatchObject({
        version: '0.0.0-test',
        access: 'write',
        today: '2026-11-21',
        language: 'system',
      }),
  },

  'system.setLanguage': {
    right: async ({ client }) => {
      await client.system.setLanguage({ language: 'ru' })
      expect(await client.system.info()).toMatchObject({ language: 'ru' })
    },
    wrong: () => ({ language: 'tlh' }),
  },

  'plans.list': {
    right: async ({ client, planId }) =>
      expect(await client.plans.list()).toMatchObject([
        { id: planId, name: 'Autumn', client: 'Fernwell', trouble: 'none' },
      ]),
  },

  'plans.create': {
    right: async ({ client }) => {
      await client.plans.create({ name: 'Spring', locale: 'ru', path: 'social' })
      expect((await client.plans.list()).map((plan) => plan.name).toSorted()).toEqual([
        'Autumn',
        'Spring',
      ])
    },
    wrong: () => ({ name: '' }),
  },

  'plans.starters': {
    right: async ({ client }) => {
      const { starters, problems } = await client.plans.starters({ locale: 'ru' })
      expect(problems).toEqual([])
      expect(starters.map(({ id }) => id)).toEqual(['clinic', 'software', 'sports-shop'])
      const clinic = starters[0]!
      expect(clinic).toMatchObject({ title: 'Клиника', path: 'social' })
      const wished = { name: 'Клиника у парка', locale: 'ru', starter: clinic.id } as const
      const { planId } = await client.plans.create(wished)
      const { settings, cards, topics, columns } = await client.board.snapshot({ planId })
      expect(cards).toHaveLength(clinic.cards)
      expect(topics).toHaveLength(clinic.topics)
      expect(new Set(cards.map(({ columnId }) => columnId))).toEqual(new Set([columns[0]!.id]))
      expect(settings).toMatchObject({ path: 'social', setup: { finished: false } })
      expect((await client.messages.list({ planId })).length).toBeGreaterThan(2)
      expect((await client.journeys.list({ planId })).journeys).toHaveLength(1)
      const retargeting = settings.tactics.find(({ id }) => id === 'retargeting')
      expect(retargeting).toMatchObject({ off: true, reason: expect.stringMatching(/^Здоровье/) })
      const other = client.plans.create({ name: 'None', starter: '../sample-plan/sample-plan' })
      await expect(other).rejects.toMatchObject({ code: 'NOT_FOUND' })
    },
    wrong: () => ({ locale: 'tlh' }),
  },

  'plans.openSample': {
    right: async ({ client }) => {
      const { planId } = await client.plans.openSample()
      const { cards } = await client.board.snapshot({ planId })
      expect(cards.length).toBeGreaterThanOrEqual(60)
      expect(await client.plans.openSample()).toEqual({ planId })
    },
  },

  'plans.remove': {
    right: async ({ client, planId }) => {
      await client.plans.remove({ planId })
      expect(await client.plans.list()).toEqual([])
    },
    wrong: () => ({ planId: 7 }),
  },

  'plans.updateSettings': {
    right: async ({ client, planId }) => {
      await client.plans.updateSettings({ planId, patch: { goal: 'Первые заказы' } })
      expect((await client.board.snapshot({ planId })).settings.goal).toBe('Первые заказы')
    },
    wrong: ({ planId }) => ({ planId, patch: { currency: 'euro' } }),
  },

  'plans.importJson': {
    right: async ({ client, planId }) => {
      const file = await client.plans.exportJson({ planId })
      const copy = await client.plans.importJson({ file })
      expect(copy.planId).not.toBe(planId)
      const { cards } = await client.board.snapshot(copy)
      expect(cards.map((card) => card.title)).toEqual(['Which trail shoe'])
    },
    wrong: () => ({ file: 'plan.json' }),
  },

  'plans.exportJson': {
    right: async ({ client, planId }) => {
      const file = await client.plans.exportJson({ planId })
      expect(file.name).toMatch(/\.json$/)
      expect(await file.text()).toContain('как выбрать беговые кроссовки')
    },
    wrong: () => ({ planId: '' }),
  },

  'board.snapshot': {
    right: async ({ client, planId, cardId }) => {
      const board = await client.board.snapshot({ planId })
      expect(board.cards.map((card) => card.id)).toEqual([cardId])
      expect(board.columns.length).toBeGreaterThan(1)
    },
    wrong: () => ({ planId: null }),
  },

  'board.opening': {
    right: async ({ client, planId, cardId }) => {
      const opened = unpackBoard(await client.board.opening({ planId }))
      expect(opened.cards.whole).toBe(true)
      expect(opened.cards.get(cardId)?.id).toBe(cardId)
    },
    wrong: () => ({}),
  },

  'board.packed': {
    right: async ({ client, planId }) => {
      const board = await client.board.snapshot({ planId })
      const { today } = await client.system.info()
      const withStanding = (of: typeof board) => ({ ...of, standing: standingOf(of, today) })
      const opened = async () => {
        const { cards, ...rest } = unpackBoard(await client.board.packed({ planId }))
        return { ...rest, cards: [...cards.values()] }
      }
      expect(await opened()).toEqual(withStanding(board))
      await client.plans.updateSettings({ planId, patch: { goal: 'Another' } })
      const later = await opened()
      expect(later).toEqual(withStanding(await client.board.snapshot({ planId })))
      expect(later.seq).toBeGreaterThan(board.seq)
    },
    wrong: () => ({ planId: 7 }),
  },

  'board.since': {
    right: async ({ client, planId, cardId }) => {
      const { seq } = await client.board.snapshot({ planId })
      await client.cards.update({ planId, cardId, patch: { title: 'Newer' } })
      const delta = await client.board.since({ planId, seq })
      expect(delta.cards.map((card) => card.title)).toEqual(['Newer'])
      expect(delta).toMatchObject({ columns: null, settings: null, topics: [], checks: [] })
      expect(delta.seq).toBeGreaterThan(seq)
    },
    wrong: ({ planId }) => ({ planId, seq: -1 }),
  },

  'reports.html': {
    right: async ({ client, planId }) => {
      const { html } = await client.reports.html({ planId, options: { preparedBy: 'Агентство' } })
      expect(html).toContain('Агентство')
      expect(html).not.toMatch(/<script|<link|\bsrc=["']?(?!data:)|url\(["']?(?!data:)/i)
    },
    wrong: ({ planId }) => ({ planId, options: { pageSize: 'A0' } }),
  },

  'reports.pdf': {
    right: async ({ client, planId }) => {
      const file = await client.reports.pdf({ planId, options: { pageSize: 'Letter' } })
      expect(file.name).toMatch(/\.pdf$/)
      expect(file.type).toBe('application/pdf')
    },
    wrong: ({ planId }) => ({ planId, options: { locale: 'tlh' } }),
  },

  'feed.watch': {
    right: async ({ client, planId }) => {
      const { seq } = await client.board.snapshot({ planId })
      const events = await client.feed.watch({ planId })
      const first = await events.next()
      await events.return()
      expect(first.value).toMatchObject({ seq, tables: [] })
    },
    wrong: () => ({ planId: false }),
  },
}
