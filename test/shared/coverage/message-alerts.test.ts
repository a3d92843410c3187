import { describe, expect, it } from 'vitest'
import { alertId, gradeOf } from '#shared/coverage/alert.ts'
import { messageAlerts } from '#shared/coverage/message-alerts.ts'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aMessage } from '#test/builders/arbitrary-message.ts'

const TODAY = '2026-11-21'
const CONSENT = {
  consent: 'noted',
  consentNote: 'box at the checkout',
  consentOn: '2026-01-01',
} as const

const plan = { ...aBoard(), today: TODAY }
const aMessageCard = (overrides = {}) =>
  aCard({ kind: 'message', channels: ['email'], audiences: ['Runners'], ...overrides })
const outlined = (
  messages: Parameters<typeof aMessage>[0][],
  replies: MessageOutline['replies'] = [],
): MessageOutline => ({
  messages: messages.map((one) => ({ ...aMessage(one), hasText: true })),
  replies,
})

describe('alerts about messages', () => {
  it('tell an audience over its cap once, with its worst week and how many there are', () => {
    const cards = [aMessageCard({ id: 'a' }), aMessageCard({ id: 'b' })]
    const outline = outlined([
      { id: 'a', ...CONSENT, perWeek: 2 },
      {
        ...{ id: 'b', ...CONSENT, schedule: 'dated' },
        days: [
          { on: '2026-11-27', sends: 2 },
          { on: '2026-12-01', sends: 4 },
          { on: '2026-11-02', sends: 9 },
        ],
      },
    ])
    const alerts = messageAlerts(plan, cards, outline)
    expect(alerts).toEqual([
      {
        ...{ kind: 'over-cap', audience: 'Runners', sends: 6, over: 3, cap: 3 },
        ...{ week: '2026-11-23', weeks: 2 },
      },
    ])
    expect(alertId(alerts[0]!)).toBe('cap Runners')
    expect(gradeOf(alerts[0]!)).toBe(3)
  })

  it('tell messages under way to which nobody’s consent is noted, and why it does not count', () => {
    const cards = [
      aMessageCard({ id: 'live', title: 'Live' }),
      aMessageCard({ id: 'draft', title: 'Draft', columnId: 'draft' }),
      aMessageCard({ id: 'idea', columnId: 'idea' }),
      aMessageCard({ id: 'agreed' }),
      aMessageCard({ id: 'gone', archived: true }),
      aCard({ id: 'guide' }),
    ]
    const outline = outlined([
      { id: 'agreed', ...CONSENT, perWeek: 0 },
      { id: 'draft', consent: 'noted', consentNote: 'box', perWeek: 0 },
    ])
    expect(messageAlerts(plan, cards, outline)).toEqual([
      { kind: 'no-consent', gap: 'none', cardId: 'live', title: 'Live' },
      { kind: 'no-consent', gap: 'no-when', cardId: 'draft', title: 'Draft' },
    ])
  })

  it('tell replies slower than their target, the worse the higher', () => {
    const cards = [aMessageCard({ id: 'a', title: 'A' })]
    const slow = (minutes: number) =>
      messageAlerts(
        plan,
        cards,
        outlined(
          [{ id: 'a', ...CONSENT, perWeek: 1, replyTarget: 30 }],
          [{ cardId: 'a', minutes, on: TODAY }],
        ),
      )
    expect(slow(30)).toEqual([])
    expect(slow(45)).toEqual([
      { kind: 'reply-missed', target: 30, measured: 45, cardId: 'a', title: 'A' },
    ])
    expect(gradeOf(slow(90)[0]!)).toBeGreaterThan(gradeOf(slow(45)[0]!))
  })
})
