import { expect } from 'vitest'
import type { Calls } from './call.ts'

const draft = { kind: 'guide', title: 'Size guide', moment: 'know' } as const

export const SETUP_CALLS: Calls<'setup'> = {
  'setup.facts': {
    right: async ({ client, planId, cardId }) => {
      const none = { measured: 0, experimentsOver: 0, messages: [] }
      expect(await client.setup.facts({ planId })).toEqual(none)
      const figure = { from: '2026-11-01', to: '2026-11-07' } as const
      await client.results.put({
        planId,
        cardId,
        figure: { ...figure, metric: 'clicks', value: 9 },
      })
      const reply = { ...figure, metric: 'replyTime', value: 12 } as const
      await client.results.put({ planId, cardId, figure: reply })
      const patch = { textRu: 'Где мой заказ', replyTarget: 10, trigger: 'shipped' }
      await client.messages.put({ planId, cardId, patch })
      expect(await client.setup.facts({ planId })).toEqual({
        measured: 1,
        experimentsOver: 0,
        messages: [
          {
            cardId,
            hasText: true,
            isAgreed: false,
            isTriggered: true,
            replyTarget: 10,
            replyMeasured: 12,
          },
        ],
      })
    },
    wrong: () => ({ planId: 7 }),
  },
  'setup.take': {
    right: async ({ client, planId }) => {
      const patch = { goal: 'First orders', locale: 'ru' } as const
      await client.setup.take({ planId, step: 'goal', state: 'done', patch })
      const { settings, columns, checks } = await client.board.snapshot({ planId })
      expect(settings).toMatchObject({
        goal: 'First orders',
        setup: { steps: { goal: 'done' }, finished: false },
      })
      expect(columns.at(-1)!.title).toBe('Опубликовано')
      expect(checks.some(({ title }) => title === 'Заказать можно без регистрации')).toBe(true)
      expect(settings.channels[0]!.title).toBe('Сайт')
    },
    wrong: ({ planId }) => ({ planId, step: 'lunch', state: 'done' }),
  },
  'setup.finish': {
    right: async ({ client, planId }) => {
      await client.setup.finish({ planId, finished: true })
      const { settings } = await client.board.snapshot({ planId })
      expect(settings.setup).toEqual({ steps: {}, finished: true })
    },
    wrong: ({ planId }) => ({ planId }),
  },
  'setup.makeCards': {
    right: async ({ client, planId, topicId }) => {
      const drafts = [
        { ...draft, topics: [topicId] },
        { ...draft, title: 'Fit guide' },
      ]
      await client.setup.makeCards({ planId, drafts })
      const { cards, columns, settings } = await client.board.snapshot({ planId })
      const first = cards.filter(({ columnId }) => columnId === columns[0]!.id)
      expect(first.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['Size guide', 'Fit guide']),
      )
      expect(settings.setup?.steps.cards).toBe('done')
      const { state } = await client.briefs.get({ planId, cardId: first.at(-1)!.id })
      expect(state.length).toBeGreaterThan(200)
    },
    wrong: ({ planId }) => ({ planId, drafts: [] }),
  },
  'setup.tick': {
    right: async ({ client, planId }) => {
      const key = 'six-steps/support'
      await client.setup.tick({ planId, key, done: true })
      await client.setup.tick({ planId, key, note: 'Workshop in May' })
      const ticks = async () => (await client.board.snapshot({ planId })).settings.ticks
      expect(await ticks()).toEqual({ [key]: { done: true, note: 'Workshop in May' } })
      await client.setup.tick({ planId, key, done: false, note: '' })
      expect(await ticks()).toEqual({})
    },
    wrong: ({ planId }) => ({ planId, key: '' }),
  },
}
