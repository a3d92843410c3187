import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import { cardSchema } from '#shared/domain/card.ts'
import { keywordSchema } from '#shared/domain/keyword.ts'
import { messageSchema } from '#shared/domain/message.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { LOCALES, planSettingsSchema } from '#shared/domain/plan.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { formatPlanJson } from '#shared/plan-json/format.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { PLAYBOOK } from '#shared/playbook/playbook.ts'
import { planOfStarter } from '#shared/setup/plan-of-starter.ts'
import { danglingIn } from '#shared/setup/dangling-in.ts'
import { starterSchema } from '#shared/setup/starter-schema.ts'
import { ROOT } from '#test/studio/library.ts'

const folder = join(ROOT, 'resources/starters')
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown
const starters = readdirSync(folder).map((file) => starterSchema.parse(read(file)))

function made(starter: (typeof starters)[number], locale: (typeof LOCALES)[number]) {
  let last = 0
  const newId = () => `id ${++last}`
  return planOfStarter(
    starter,
    { name: 'First', client: '', locale },
    { playbook: PLAYBOOK, newId },
  )
}

describe('the starter plans', () => {
  it('are of three trades', () => {
    expect(starters.map(({ id }) => id).toSorted()).toEqual(['clinic', 'software', 'sports-shop'])
    expect(readdirSync(folder)).toEqual(starters.map(({ id }) => `${id}.json`))
  })

  describe.each(starters)('$id', (starter) => {
    it('speaks only of what it and the playbook have', () => {
      expect(danglingIn(starter, PLAYBOOK)).toEqual([])
    })

    it('uses every channel, topic, audience and product that it names', () => {
      const { cards, topics } = starter
      const used = (field: 'channels' | 'topics') => new Set(cards.flatMap((card) => card[field]))
      expect(starter.channels.filter(({ id }) => !used('channels').has(id))).toEqual([])
      expect(topics.filter(({ id }) => !used('topics').has(id))).toEqual([])
      for (const field of ['audiences', 'products'] as const) {
        const carried = new Set([...cards, ...topics].flatMap((one) => one[field]))
        expect(Object.keys(starter[field]).filter((key) => !carried.has(key))).toEqual([])
      }
    })

    it('has work in every moment, and the first element of its path in most of it', () => {
      expect(starter.cards.length).toBeGreaterThanOrEqual(15)
      expect(starter.cards.length).toBeLessThanOrEqual(25)
      for (const moment of MOMENTS) {
        expect(starter.cards.some((card) => card.moment === moment)).toBe(true)
        expect(starter.topics.some((topic) => topic.moment === moment)).toBe(true)
      }
      const [first] = PLAYBOOK.decision.paths.find(({ id }) => id === starter.path)!.order
      const served = starter.cards.filter(({ elements }) => elements.includes(first!))
      expect(served.length).toBeGreaterThan(starter.cards.length / 3)
    })

    it('carries out only tactics that it leaves in force', () => {
      const off = new Set(starter.off.map(({ tactic }) => tactic))
      expect(starter.cards.filter(({ tactics }) => tactics.some((id) => off.has(id)))).toEqual([])
    })

    it.each(LOCALES)('becomes a whole plan in %s', (locale) => {
      const plan = made(starter, locale)
      planSettingsSchema.parse(plan.settings)
      for (const card of plan.cards) cardSchema.parse({ ...card, order: 'a0' })
      for (const keyword of plan.keywords) keywordSchema.parse(keyword)
      for (const message of plan.messages!) messageSchema.parse(message)
      expect(plan.keywords.every(({ volume }) => volume === null)).toBe(true)
      const phrases = plan.keywords.map(({ phrase }) => phrase)
      expect(new Set(phrases).size).toBe(phrases.length)
      const again = parsePlanJson(formatPlanJson(plan), { newId: () => '', fileName: 'plan.json' })
      expect(again.cards).toHaveLength(plan.cards.length)
      expect(again.settings.setup).toEqual(plan.settings.setup)
      expect(again.messages).toEqual(plan.messages)
      const sorted = plan.touchpoints!.map((step) => ({ ...step, cards: step.cards.toSorted() }))
      expect(again.touchpoints).toEqual(sorted)
    })

    it('has a text for its message cards, with placeholders that the playbook knows', () => {
      const messages = starter.cards.flatMap(({ message }) => (message ? [message] : []))
      expect(messages.length).toBeGreaterThan(2)
      const known = new Set(PLAYBOOK.messaging.placeholders.map(({ id }) => id))
      for (const { text, subject } of messages) {
        const used = LOCALES.map((locale) =>
          [...`${text[locale]} ${subject?.[locale] ?? ''}`.matchAll(/\{\{(\w+)\}\}/g)].map(
            ([, name]) => name!,
          ),
        )
        expect(used.flat().filter((name) => !known.has(name))).toEqual([])
        expect(used.map((names) => names.toSorted())).toEqual([
          used[0]!.toSorted(),
          used[0]!.toSorted(),
          used[0]!.toSorted(),
        ])
      }
    })

    it('leads a shopper over the stages with a card at each step', () => {
      const stages = new Set(starter.journey.steps.map(({ stage }) => stage))
      expect(stages.size + starter.journey.skipped.length).toBe(8)
      expect(starter.journey.steps.every(({ cards }) => cards.length > 0)).toBe(true)
    })

    it('would reach most of its targets with all its cards live', () => {
      const plan = made(starter, 'en')
      const live = plan.columns.at(-1)!.id
      const cards = plan.cards.map((card) => ({ ...card, columnId: live, checklist: [] }))
      const score = createScoreboard(boardOf({ ...plan, cards }, 'p'), '2026-11-21').score()
      const now = createScoreboard(boardOf(plan, 'p'), '2026-11-21').score()
      expect(now.overall).toBe(0)
      expect(score.overall).toBeGreaterThan(70)
    })
  })

  it('say what they speak of and nobody has', () => {
    const [starter] = starters
    const [card, ...others] = starter!.cards
    const wrong = { ...card!, tactics: ['gust-checkout'], channels: ['billboard'] }
    expect(danglingIn({ ...starter!, cards: [wrong, ...others] }, PLAYBOOK)).toEqual([
      { place: `cards.${card!.id}.channels`, id: 'billboard' },
      { place: `cards.${card!.id}.tactics`, id: 'gust-checkout' },
    ])
  })
})
