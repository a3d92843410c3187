import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { formatPlanJson } from '#shared/plan-json/format.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { arbitraryPlan } from '#test/builders/arbitrary-plan.ts'

const refuseNewIds = () => {
  throw new Error('every id is given')
}
const parse = (text: string) => parsePlanJson(text, { newId: refuseNewIds, fileName: 'plan.json' })

const head = { format: 'moment-studio-plan', version: 1 }

describe('formatPlanJson', () => {
  it('writes what parsing gives back whole', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(parse(formatPlanJson(plan))).toEqual(plan)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same bytes after export, import and export', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const bytes = formatPlanJson(plan)
        expect(formatPlanJson(parse(bytes))).toBe(bytes)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same bytes whatever the order of tags, topics and channels of a card', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const turned: PlanContents = {
          ...plan,
          cards: plan.cards.map((card) => ({
            ...card,
            tags: card.tags.toReversed(),
            topics: card.topics.toReversed(),
            alsoServes: card.alsoServes.toReversed(),
          })),
        }
        expect(formatPlanJson(turned)).toBe(formatPlanJson(plan))
      }),
    )
  })

  it('writes unknown keys back at every level', () => {
    const mark = (n: number) => ({ 'x-mark': { n, of: ['a', null] } })
    const file = {
      ...head,
      ...mark(0),
      plan: {
        id: 'p',
        name: 'P',
        ...mark(1),
        workflow: [
          {
            id: 'w',
            ...mark(2),
          },
        ],
        channels: [
          {
            id: 'c',
            ...mark(3),
          },
        ],
        tactics: [
          {
            id: 't',
            ...mark(4),
          },
        ],
        pillarWeights: mark(5),
        momentWeights: mark(6),
        targets: mark(7),
        setup: { ...mark(71), steps: mark(72) },
        ticks: { one: mark(73) },
        quietHours: { from: '22:00', to: '08:00', ...mark(74) },
        audienceCaps: [{ audience: 'runners', ...mark(75) }],
      },
      topics: [
        {
          id: 't',
          ...mark(8),
          keywords: [
            {
              id: 'k',
              phrase: 'p',
              ...mark(9),
              volume: { low: 1, high: 2, ...mark(10) },
              sources: [11, 12].map((n) => ({
                tool: 'ahrefs',
                ...mark(n),
                volume: { low: 1, high: 2, ...mark(n + 10) },
                search: { clicks: 1, impressions: 2, position: null, ...mark(n + 100) },
              })),
            },
          ],
        },
      ],
      items: [
        {
          id: 'i',
          ...mark(13),
          checklist: [14, 15].map((n) => ({ text: 'same text', ...mark(n) })),
          rights: [
            {
              use: 'paid',
              ...mark(16),
            },
          ],
          brief: {
            type: 'doc',
            content: [
              {
                type: 'odd',
                ...mark(17),
              },
            ],
            ...mark(18),
          },
        },
      ],
      checks: [
        {
          id: 'c',
          ...mark(19),
        },
      ],
    }
    const written = formatPlanJson(parse(JSON.stringify(file)))
    for (const n of [...Array(20).keys(), 21, 22])
      expect(written.replaceAll(/\s/g, '')).toContain(JSON.stringify(mark(n)).slice(1, -1))
    expect(JSON.parse(written)).toMatchObject(file)
    expect(formatPlanJson(parse(written))).toBe(written)
  })

  it('leaves out names of topics and checks that are gone, so that the file reads again', () => {
    const plan = parse(
      JSON.stringify({
        ...head,
        plan: { name: 'P' },
        topics: [
          {
            id: 't',
            moment: 'go',
          },
        ],
        checks: [{ id: 'c' }],
        items: [
          {
            id: 'i',
            topics: ['t'],
            check: 'c',
          },
        ],
      }),
    )
    const back = parse(formatPlanJson({ ...plan, topics: [], checks: [] }))
    expect(back.cards[0]).toMatchObject({ topics: [], checkId: null })
  })

  it('drops what was kept for a column that is gone', () => {
    const workflow = [
      { id: 'a', note: 1 },
      { id: 'b', note: 2 },
    ]
    const plan = parse(JSON.stringify({ ...head, plan: { name: 'P', workflow } }))
    const written = JSON.parse(formatPlanJson({ ...plan, columns: plan.columns.slice(1) }))
    expect(written.plan.workflow).toEqual([{ id: 'b', title: 'b', progress: 0, note: 2 }])
  })
})
