import { describe, expect, it } from 'vitest'
import { CARD_KINDS } from '#shared/domain/card.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import {
  ACTION_PLANS,
  CHANNELS,
  CHECKS,
  DECISION,
  EVIDENCE,
  MESSAGING,
  MOMENT_FACTS,
  STAGES,
  TACTICS,
  WORKFLOW,
  factsOf,
  inLocale,
} from '#shared/playbook/playbook.ts'
import { checksSchema, tacticsSchema } from '#shared/playbook/schema.ts'

const everything = [
  MOMENT_FACTS,
  TACTICS,
  CHANNELS,
  CHECKS,
  STAGES,
  WORKFLOW,
  ACTION_PLANS,
  DECISION,
  MESSAGING,
  EVIDENCE,
]

/** Every text object found anywhere in the data. */
function textsIn(value: unknown): { en: string; 'zh-CN': string; ru: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh-CN' in value) return [value as never]
  return Object.values(value).flatMap(textsIn)
}

describe('playbook', () => {
  it('holds the tactics, channels, stages, triggers and checks of every moment', () => {
    const count = (moment: string, anyMoment = false) =>
      TACTICS.filter((t) => t.moment === moment && t.anyMoment === anyMoment).length
    expect(MOMENTS.map((moment) => count(moment))).toEqual([5, 6, 6, 8])
    expect(TACTICS.filter((t) => t.anyMoment)).toHaveLength(4)
    expect(CHANNELS).toHaveLength(9)
    expect(STAGES.map((s) => s.id)).toEqual([
      'pre-buy',
      'in-transit',
      'on-location',
      'selection',
      'purchase',
      'post-purchase',
      'retain',
      'reactivate',
    ])
    expect(MESSAGING.triggers).toHaveLength(10)
    const checks = MOMENTS.map((moment) => CHECKS.filter((c) => c.moment === moment).length)
    expect(checks).toEqual([3, 4, 4, 18])
  })

  it('knows a tactic for every kind of card', () => {
    for (const kind of CARD_KINDS) expect(TACTICS.some((t) => t.kinds.includes(kind))).toBe(true)
  })

  it('speaks each language with its own letters and the same placeholders', () => {
    const texts = textsIn(everything)
    expect(texts.length).toBeGreaterThan(200)
    const names = /[A-Z][A-Za-z.]+|UGC|KOL|AR|FAQ|SEO/g
    const own = { 'zh-CN': /^\s*$|\p{Script=Han}|SMS/u, ru: /^\s*$|\p{Script=Cyrillic}/u }
    for (const text of texts) {
      expect(text['zh-CN'].replaceAll(names, '')).toMatch(own['zh-CN'])
      expect(text.ru.replaceAll(names, '')).toMatch(own.ru)
      const holes = (s: string) => (s.match(/\{\{\w+\}\}/g) ?? []).toSorted()
      expect(holes(text['zh-CN'])).toEqual(holes(text.en))
      expect(holes(text.ru)).toEqual(holes(text.en))
    }
  })

  it('repeats each figure unchanged in every language', () => {
    for (const { value, text } of EVIDENCE.figures.filter((f) => /^\d/.test(f.value)))
      for (const locale of LOCALES) {
        // A percent sign stays on the line of its figure.
        expect(inLocale(text, locale).replaceAll('\u00a0', ' ')).toContain(value)
      }
    expect(EVIDENCE.figures.map((f) => f.value)).toEqual([
      '76 %',
      '70 %',
      '91 %',
      '67 %',
      '60 %',
      '64 %+',
      '61 %+',
      '58 %+',
      '55 %+',
      '> 50 %',
    ])
  })

  it('orders the decision elements by path', () => {
    expect(DECISION.paths.map((p) => [p.id, p.order[0]])).toEqual([
      ['search', 'need'],
      ['interest', 'touchpoint'],
      ['social', 'trust'],
    ])
  })

  it('points only at stages that exist', () => {
    for (const trigger of MESSAGING.triggers) expect(factsOf(STAGES, trigger.stage)).toBeDefined()
    for (const channel of CHANNELS)
      for (const stage of channel.also) expect(factsOf(STAGES, stage)).toBeDefined()
  })

  it('refuses broken data: an id twice, a language missing, a severity that is none', () => {
    const check = CHECKS[0]!
    expect(checksSchema.safeParse([check, check]).success).toBe(false)
    expect(checksSchema.safeParse([{ ...check, severity: 4 }]).success).toBe(false)
    const { ru: _, ...noRussian } = TACTICS[0]!.title
    expect(tacticsSchema.safeParse([{ ...TACTICS[0]!, title: noRussian }]).success).toBe(false)
  })
})
