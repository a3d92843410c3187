import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodAimsCsv, methodCardsCsv } from '#shared/coverage/method-csv.ts'
import { overallPlaces, placesOf, type Places } from '#shared/coverage/method-places.ts'
import { planMethod, weighedMoments, type MomentMethod } from '#shared/coverage/methodology.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { Board } from '#shared/domain/board.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '#test/builders/worked-example.ts'

const samplePlan = (): Board => {
  const file = new URL('../../../resources/sample-plan/sample-plan.json', import.meta.url)
  const text = readFileSync(file, 'utf8')
  return boardOf(parsePlanJson(text, { newId: () => 'none', fileName: 'plan.json' }), 'p')
}

/**
 * Somebody with a calculator before the page: every number is taken as text with the page's places,
 * and the model is written down here once more (coverage-model §§2–4).
 */
function byHand(method: MomentMethod, { figures }: Places, from: 'cards' | 'aims' | 'parts') {
  const read = (value: number) => Number.parseFloat(value.toFixed(figures))
  const any = (s: number[]) => 1 - s.reduce((missing, x) => missing * (1 - x), 1)
  const strengths = new Map(
    method.cards.map((card) => [card.cardId, [card.strength, card.strength * card.share] as const]),
  )
  const values = method.parts.map(({ part, value, aims }) => {
    if (value === null) return null
    if (from === 'parts') return read(value)
    const whole = part === 'demand' || part === 'checks'
    const valueOf = (aim: (typeof aims)[number]) =>
      from === 'aims'
        ? read(aim.value)
        : aim.passes
          ? 1
          : any(aim.cardIds.map((id) => read(strengths.get(id)![whole ? 0 : 1])))
    const sum = aims.reduce((total, aim) => total + read(aim.weight) * valueOf(aim), 0)
    return sum / aims.reduce((total, aim) => total + read(aim.weight), 0)
  })
  return pillarsByHand(values, method.pillarWeights.map(read))
}

function pillarsByHand(values: (number | null)[], weights: number[]): number {
  const [demand = null, reach = null, tactics = null, persuasion = null, checks = null] = values
  const two = (a: number | null, b: number | null, w: number) =>
    a === null ? b : b === null ? a : w * a + (1 - w) * b
  const pillars = [two(demand, reach, 0.7), two(tactics, persuasion, 0.6), checks]
  const measured = pillars.reduce<number>((sum, p, i) => sum + (p === null ? 0 : weights[i]!), 0)
  if (measured === 0) return 0
  return (100 * pillars.reduce<number>((sum, p, i) => sum + (p ?? 0) * weights[i]!, 0)) / measured
}

function expectRecomputable(board: Board, today: string): void {
  const plan = planMethod(board, today)
  for (const moment of MOMENTS) {
    const method = plan.of(moment)
    const places = placesOf(method)
    const is = method.score.score.toFixed(places.score)
    for (const from of ['cards', 'aims', 'parts'] as const) {
      expect(`${from} ${byHand(method, places, from).toFixed(places.score)}`).toBe(`${from} ${is}`)
    }
    const parts = method.parts.map(({ value }) => value)
    for (const end of ['low', 'high'] as const) {
      const read = (x: number | null) =>
        x === null ? null : Number.parseFloat(x.toFixed(places.figures))
      const values = [method.demand[end], ...parts.slice(1)].map(read)
      const score = pillarsByHand(
        values,
        method.pillarWeights.map((w) => read(w)!),
      )
      expect(score.toFixed(places.score)).toBe(method.score[end].toFixed(places.score))
    }
    for (const card of method.cards.filter(({ rightsEnded }) => !rightsEnded)) {
      const read = (x: number) => Number.parseFloat(x.toFixed(places.figures))
      const product = read(card.progress) * read(card.freshness) * read(card.quality)
      expect(Math.abs(product - read(card.strength))).toBeLessThan(2 * 10 ** -places.figures)
    }
  }
  const places = overallPlaces(plan)
  const moments = weighedMoments(plan)
  const weights = moments.reduce((sum, { weight }) => sum + weight, 0)
  const overall = moments.reduce(
    (sum, { weight, value }) =>
      sum + (weight * Number.parseFloat(value.toFixed(places.figures))) / weights,
    0,
  )
  expect(overall.toFixed(places.score)).toBe(plan.score.overall.toFixed(places.score))
}

describe('the figures of a plan', () => {
  it('give the score of the sample plan to whoever adds them up as shown', () => {
    const board = samplePlan()
    expectRecomputable(board, TODAY)
    expectRecomputable(board, '2027-06-30')
    const places = MOMENTS.map((moment) => placesOf(planMethod(board, TODAY).of(moment)))
    expect(Math.max(...places.map(({ figures }) => figures))).toBeLessThanOrEqual(6)
    expect(places.map(({ score }) => score)).toEqual([2, 2, 2, 2])
  })

  it('give the score of any plan', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => expectRecomputable(board, TODAY)),
      { numRuns: 300 },
    )
  })

  it('are those of the score itself', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const plan = planMethod(board, TODAY)
        expect(plan.score).toEqual(scorePlan(board, TODAY))
        for (const moment of MOMENTS) {
          expect(plan.of(moment).score).toEqual(plan.score.moments[moment])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('of the worked example are those of the model', () => {
    const method = planMethod(workedExample(), WORKED_EXAMPLE_DAY).of('know')
    const figures = method.parts.map(({ value }) => value?.toFixed(4) ?? null)
    expect(figures).toEqual(['0.5155', '0.4965', '0.4742', '0.4829', null])
    expect(method.score.score.toFixed(4)).toBe('49.4680')
    expect(method.cards.map(({ cardId, share }) => [cardId, share])).toEqual(
      expect.arrayContaining([
        ['a', 1],
        ['b', 1],
      ]),
    )
    expect(planMethod(workedExample(), WORKED_EXAMPLE_DAY).of('do').cards).toMatchObject([
      { cardId: 'a', share: 0.5 },
      { cardId: 'd', share: 1, strength: 0, rightsEnded: true },
    ])
  })

  it('have a place more where the score lies between two figures', () => {
    const method = planMethod(workedExample(), WORKED_EXAMPLE_DAY).of('know')
    const part = { part: 'checks', pillar: 'quick', weight: 1, share: 1 } as const
    const aim = { id: 'c', title: '', weight: 1, value: 0.49495, cardIds: [], passes: false }
    const score = { ...method.score, score: 49.495, low: 49.495, high: 49.495 }
    const between: MomentMethod = {
      ...method,
      ...{ score, cards: [], pillarWeights: [0, 0, 1] },
      demand: { value: null, low: null, high: null },
      parts: method.parts.map((each) =>
        each.part === 'checks'
          ? { ...part, value: 0.49495, aims: [{ ...aim, value: 0.49495 }] }
          : { ...each, value: null },
      ),
    }
    expect(placesOf(between).score).toBeGreaterThan(2)
  })
})

describe('the figures as CSV', () => {
  const words = {
    cardHeads: ['Card'],
    aimHeads: ['Part'],
    column: (id: string) => id,
    part: (part: string) => part,
    aim: (_: string, { id }: { id: string }) => id,
  }
  const method = planMethod(workedExample(), WORKED_EXAMPLE_DAY).of('know')
  const places = placesOf(method)

  it('have a line for each card with what it serves', () => {
    const lines = methodCardsCsv(method, places, words).trim().split('\r\n')
    expect(lines).toHaveLength(method.cards.length + 1)
    expect(lines.find((line) => line.includes('faq'))).toMatch(
      /,live,1,0\.\d+,0\.75,0\.\d+,1,0\.\d+,demand: t1; reach: website; tactics: faq; /,
    )
  })

  it('have a line for each topic, channel, tactic, element and check', () => {
    const lines = methodAimsCsv(method, places, words).trim().split('\r\n')
    expect(lines).toHaveLength(1 + method.parts.reduce((sum, { aims }) => sum + aims.length, 0))
    expect(lines.find((line) => line.startsWith('demand,t2'))).toMatch(/^demand,t2,,\d/)
  })
})
