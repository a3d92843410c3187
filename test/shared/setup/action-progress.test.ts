import { describe, expect, it } from 'vitest'
import type { Board } from '#shared/domain/board.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Sign } from '#shared/playbook/action-plan-schema.ts'
import { ACTION_PLANS, CHECKS, TACTICS } from '#shared/playbook/playbook.ts'
import { actionProgress, stepKey } from '#shared/setup/action-progress.ts'
import { type MessageFacts, seeSign, type SetupFacts } from '#shared/setup/see-sign.ts'
import { aBoard, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'

const facts = (board: Parameters<typeof aBoard>[0] = {}, rest: Partial<SetupFacts> = {}) => ({
  board: aBoard(board),
  today: '2026-11-21',
  measured: 0,
  experimentsOver: 0,
  messages: [],
  ...rest,
})
const aMessage = (overrides: Partial<MessageFacts>): MessageFacts => ({
  cardId: 'm',
  hasText: true,
  isAgreed: true,
  isTriggered: false,
  replyTarget: null,
  replyMeasured: null,
  ...overrides,
})
const see = (sign: Sign, ...given: Parameters<typeof facts>) => seeSign(sign, facts(...given))

describe('what the studio sees of a step', () => {
  it('keywords: those in topics with a moment, of all', () => {
    const sorted: Sign = { sign: 'keywords-sorted', share: 0.5 }
    expect(see(sorted)).toMatchObject({ state: 'unmet', have: 0, want: 0 })
    const topics = [aTopic({ volumes: [1, 2, 3] }), aTopic({ moment: null, volumes: [1, 2, 3, 4] })]
    expect(see(sorted, { topics })).toMatchObject({ state: 'unmet', have: 3, want: 7 })
    const more = [...topics, aTopic({ volumes: [9] })]
    expect(see(sorted, { topics: more })).toMatchObject({ state: 'met', have: 4, want: 8 })
  })

  it('keywords: a topic written down by hand stands for itself', () => {
    const topics = [aTopic({ volumes: [] })]
    expect(see({ sign: 'keywords-sorted', share: 0.9 }, { topics })).toMatchObject({
      state: 'met',
      have: 1,
    })
  })

  it('moments that weigh nothing in the plan are not asked for', () => {
    const momentWeights = { know: 1, go: 0, do: 0, buy: 1 }
    const topics = [aTopic({ moment: 'know' })]
    expect(see({ sign: 'moments-asked' }, { topics, settings: { momentWeights } })).toMatchObject({
      state: 'unmet',
      have: 1,
      want: 2,
      missing: [{ moment: 'buy' }],
    })
  })

  it('checks: those that pass, without those that do not apply or are not in the plan', () => {
    const sign: Sign = { sign: 'checks-passed', checks: ['a', 'b', 'c', 'd'] }
    const checks = [
      aCheck({ id: 'a', state: 'pass' }),
      aCheck({ id: 'b', state: 'unchecked', title: 'Text is readable' }),
      aCheck({ id: 'c', state: 'not-applicable' }),
    ]
    expect(see(sign, { checks })).toEqual({
      sign: 'checks-passed',
      state: 'unmet',
      have: 1,
      want: 2,
      missing: [{ title: 'Text is readable' }],
    })
    expect(see(sign, { checks: [checks[0]!, checks[2]!] }).state).toBe('met')
    expect(see(sign).state).toBe('unseen')
  })

  it('content: tactics in force that a live card carries out, in each moment', () => {
    const tactics = MOMENTS.map((moment) => aTactic({ id: moment, moment }))
    const cards = MOMENTS.map((moment) => aCard({ moment, tactics: [moment] }))
    const sign: Sign = { sign: 'moments-served', least: 1 }
    expect(see(sign, { settings: { tactics }, cards }).state).toBe('met')
    const draft = cards.with(0, { ...cards[0]!, columnId: 'draft' })
    const ended = cards.with(1, {
      ...cards[1]!,
      rights: [{ use: 'organic', startsOn: null, endsOn: '2026-01-01' }],
    })
    const archived = cards.with(2, { ...cards[2]!, archived: true })
    for (const [i, without] of [draft, ended, archived].entries()) {
      expect(see(sign, { settings: { tactics }, cards: without })).toMatchObject({
        have: 3,
        missing: [{ moment: MOMENTS[i] }],
      })
    }
    const off = tactics.with(3, { ...tactics[3]!, off: true })
    expect(see(sign, { settings: { tactics: off }, cards }).missing).toEqual([{ moment: 'buy' }])
  })

  it('tactics: only those in force; switched off all, it cannot be told', () => {
    const sign: Sign = { sign: 'tactics-carried-out', tactics: ['bot', 'ads'] }
    const tactics = [aTactic({ id: 'bot', off: true }), aTactic({ id: 'ads', title: 'Ads' })]
    expect(see(sign, { settings: { tactics } }).missing).toEqual([{ title: 'Ads' }])
    expect(see(sign, { settings: { tactics }, cards: [aCard({ tactics: ['ads'] })] }).state).toBe(
      'met',
    )
    expect(see(sign, { settings: { tactics: [tactics[0]!] } }).state).toBe('unseen')
  })

  it('messages: channels of those with a text and the consent noted', () => {
    const sign: Sign = { sign: 'messages-agreed', least: 2 }
    const cards = [aCard({ id: 'm', channels: ['sms'] }), aCard({ id: 'n', channels: ['email'] })]
    const both = [aMessage({}), aMessage({ cardId: 'n' })]
    expect(see(sign, { cards }, { messages: both })).toMatchObject({ state: 'met', have: 2 })
    const one = [aMessage({}), aMessage({ cardId: 'n', isAgreed: false })]
    expect(see(sign, { cards }, { messages: one })).toMatchObject({ state: 'unmet', have: 1 })
  })

  it('messages: those that are live and set off by something', () => {
    const cards = [aCard({ id: 'm' }), aCard({ id: 'n', columnId: 'idea' })]
    const messages = ['m', 'n'].map((cardId) => aMessage({ cardId, isTriggered: true }))
    expect(see({ sign: 'messages-triggered', least: 2 }, { cards }, { messages })).toMatchObject({
      state: 'unmet',
      have: 1,
      want: 2,
    })
  })

  it('support: answers within the time aimed at; without any aim it cannot be told', () => {
    const cards = [aCard({ id: 'm', title: 'Where is my order' })]
    const of = (replyTarget: number | null, replyMeasured: number | null) =>
      see(
        { sign: 'replies-in-time' },
        { cards },
        { messages: [aMessage({ replyTarget, replyMeasured })] },
      )
    expect(of(null, 5).state).toBe('unseen')
    expect(of(10, 10).state).toBe('met')
    expect(of(10, 11)).toMatchObject({ state: 'unmet', missing: [{ title: 'Where is my order' }] })
    expect(of(10, null).state).toBe('unmet')
  })
})

describe('the progress of an action plan', () => {
  const [four, six] = [ACTION_PLANS[0]!, ACTION_PLANS[1]!]

  it('is by hand where there is nothing to see, and by the studio where there is', () => {
    const key = stepKey(six.id, 'support')
    const ticks = { [key]: { done: true, note: 'Workshop in May' } }
    const support = actionProgress(six, facts(), ticks).find(({ step }) => step.id === 'support')
    expect(support).toMatchObject({ by: 'hand', isDone: true, seen: [], note: 'Workshop in May' })
    const late = facts({}, { messages: [aMessage({ replyTarget: 5, replyMeasured: 9 })] })
    expect(actionProgress(six, late, ticks).at(-1)).toMatchObject({ by: 'studio', isDone: false })
  })

  it('never lets a tick by hand speak against what is seen', () => {
    const ticks = Object.fromEntries(
      four.steps.map(({ id }) => [stepKey(four.id, id), { done: true, note: '' }]),
    )
    const done = actionProgress(four, facts({ checks: [aCheck({ id: 'readable' })] }), ticks)
    expect(done.map(({ isDone }) => isDone)).toEqual([false, false, false, false])
  })

  it('is whole once everything it looks for is there', () => {
    const tactics = MOMENTS.flatMap((moment) =>
      [1, 2].map((n) => aTactic({ id: `${moment} ${n}`, moment })),
    )
    const board: Partial<Omit<Board, 'settings'>> = {
      topics: MOMENTS.map((moment) => aTopic({ moment })),
      checks: [aCheck({ id: 'mobile-layout', state: 'pass' })],
      cards: [aCard({ tactics: tactics.map(({ id }) => id) })],
    }
    const all = facts({ ...board, settings: { tactics } }, { measured: 3, experimentsOver: 1 })
    expect(actionProgress(four, all, {}).every(({ isDone }) => isDone)).toBe(true)
  })

  it('looks only for checks and tactics that the playbook has', () => {
    const signs = ACTION_PLANS.flatMap(({ steps }) => steps.flatMap((step) => step.signs))
    const named = signs.flatMap((sign) =>
      sign.sign === 'checks-passed'
        ? sign.checks
        : sign.sign === 'tactics-carried-out'
          ? sign.tactics
          : [],
    )
    const known = new Set([...CHECKS, ...TACTICS].map(({ id }) => id))
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })
})
