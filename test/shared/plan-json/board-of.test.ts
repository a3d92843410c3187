import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scorePlan } from '#shared/coverage/score.ts'
import { boardSchema } from '#shared/domain/board.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'

const fixture = new URL('../../fixtures/plans/worked-example.json', import.meta.url)

function workedExample() {
  let made = 0
  const newId = () => `new-${++made}`
  return parsePlanJson(readFileSync(fixture, 'utf8'), { newId, fileName: 'worked-example.json' })
}

describe('boardOf', () => {
  it('is a valid board in the order of the file', () => {
    const board = boardSchema.parse(boardOf(workedExample(), 'p'))
    expect(board.columns.toSorted((a, b) => (a.order < b.order ? -1 : 1))).toEqual(board.columns)
    expect(board.cards.map((card) => card.id)).toEqual(['a', 'b', 'c', 'd'])
    expect(new Set(board.cards.map((card) => card.order)).size).toBe(4)
  })

  it('sums up the keywords of each topic', () => {
    const board = boardOf(workedExample(), 'p')
    expect(board.topics.map((topic) => [topic.demand.keywords, topic.demand.known])).toEqual([
      [2, 2],
      [1, 0],
      [1, 1],
    ])
    expect(board.topics[0]!.demand.sum).toBeCloseTo(900 + Math.sqrt(100_000), 9)
  })

  it('scores the worked example as coverage-model §9 computes it by hand', () => {
    const score = scorePlan(boardOf(workedExample(), 'p'), '2026-11-21')
    const rows = Object.values(score.moments).map((m) => {
      const { there, useful, quick } = m.pillars
      const { demand, reach, tactics, persuasion } = m.parts
      const numbers = [
        there,
        demand,
        reach,
        useful,
        tactics,
        persuasion,
        quick,
        m.score,
        m.measured,
      ]
      return numbers.map((n) => (n === null ? null : Number(n.toFixed(4))))
    })
    expect(rows).toEqual([
      [0.5098, 0.5155, 0.4965, 0.4777, 0.4742, 0.4829, null, 49.468, 0.85],
      [0, null, 0, 0, 0, 0, null, 0, 0.75],
      [0.2807, null, 0.2807, 0.0786, 0, 0.1965, null, 14.9912, 0.85],
      [0, 0, 0, 0.36, 0.6, 0, 0.8, 49, 1],
    ])
    expect(score.moments.know.low).toBeCloseTo(48.6638, 4)
    expect(score.moments.know.high).toBeCloseTo(50.5306, 4)
    expect(score.overall).toBeCloseTo(28.3648, 4)
  })
})
