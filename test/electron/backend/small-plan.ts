import { formatPlanJson } from '#shared/plan-json/format.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { emptyCardFields } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Volume } from '#shared/domain/volume.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'

const lenses = { audiences: [], products: [], markets: [], stages: [], tags: [], extra: {} }

const aKeyword = (id: string, topicId: string, phrase: string, volume: Volume, moment: Moment) => ({
  id,
  topicId,
  phrase,
  volume,
  difficulty: null,
  cpc: null,
  market: null,
  moment,
  second: null,
  confirmed: false,
  cue: 'how',
  sources: [],
  excluded: false,
  extra: {},
})

/** A plan with two topics of three keywords, two cards, a check and a brief. */
export function smallPlan(overrides: Partial<PlanContents> = {}): PlanContents {
  const base = defaultPlan({ name: 'Small plan', client: 'Test', locale: 'en', path: 'search' })
  const columnId = base.columns[0]!.id
  const card = (id: string, title: string) => ({
    ...emptyCardFields(),
    id,
    kind: 'guide' as const,
    title,
    moment: 'know' as const,
    columnId,
  })
  return {
    planId: 'small-plan',
    ...base,
    checks: base.checks.slice(0, 2),
    topics: [
      { id: 't-sizes', title: 'sizes', moment: 'know', ...lenses },
      { id: 't-lacing', title: 'lacing', moment: 'do', ...lenses },
    ],
    keywords: [
      aKeyword('k-1', 't-sizes', 'shoe sizes', 900, 'know'),
      aKeyword('k-2', 't-sizes', 'size chart', { low: 100, high: 1_000 }, 'know'),
      aKeyword('k-3', 't-sizes', 'what size', null, 'know'),
      aKeyword('k-4', 't-lacing', 'how to lace 100%_shoes', 50, 'do'),
    ],
    cards: [
      { ...card('c-1', 'Size guide'), topics: ['t-sizes'], tags: ['a'] },
      { ...card('c-2', 'Second'), checkId: base.checks[0]!.id },
    ],
    briefs: [
      {
        cardId: 'c-1',
        doc: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Measure first' }] }],
        },
      },
    ],
    ...overrides,
  }
}

export function planFile(contents: PlanContents, name = 'plan.json'): File {
  return new File([formatPlanJson(contents)], name, { type: 'application/json' })
}
