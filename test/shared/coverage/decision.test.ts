import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionElements } from '#shared/coverage/aims.ts'
import { anyOf } from '#shared/coverage/any.ts'
import {
  decisionOf,
  elementValues,
  firstElement,
  isThin,
  overMoments,
} from '#shared/coverage/decision.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { Board } from '#shared/domain/board.ts'
import { ELEMENTS } from '#shared/domain/card.ts'
import { byMoment, MOMENTS } from '#shared/domain/moment.ts'
import { PATHS } from '#shared/domain/plan.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { workedExample } from '#test/builders/worked-example.ts'

const valuesOf = (board: Board) => {
  const progress = new Map(board.columns.map((column) => [column.id, column.progress]))
  return elementValues(board.cards, (id) => progress.get(id) ?? 0, TODAY)
}

describe('the worked example of the coverage model', () => {
  const board = workedExample()
  const { elements, paths } = decisionOf(board, TODAY)

  test('serves its elements as its persuasion says', () => {
    const { need, touchpoint, trust } = elements
    const inKnow = 0.5 * need.moments.know.value + 0.3 * touchpoint.moments.know.value
    expect(inKnow + 0.2 * trust.moments.know.value).toBeCloseTo(0.4829, 4)
    expect(elements.trust.moments.know.cardIds).toEqual(['a'])
  })

  test('scores on its own path what it scores', () => {
    const own = paths.find(({ path }) => path === board.settings.path)!
    expect(own.score.overall).toBeCloseTo(28.3648, 4)
    expect(own.elements.map(({ weight }) => weight)).toEqual([0.5, 0.3, 0.2])
  })
})

test('each path scores what the plan would score with that path, and persuades by its own order', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      const { elements, paths } = decisionOf(board, TODAY)
      expect(paths.map(({ path }) => path)).toEqual([...PATHS])
      for (const { path, score, persuasion } of paths) {
        const there = { ...board, settings: { ...board.settings, path } }
        expect(score).toEqual(scorePlan(there, TODAY))
        for (const moment of MOMENTS) {
          const byHand = decisionElements(path).reduce(
            (sum, { id, weight }) => sum + weight * elements[id].moments[moment].value,
            0,
          )
          expect(score.moments[moment].parts.persuasion).toBeCloseTo(byHand, 12)
        }
        const mean = overMoments(board.settings, (m) => score.moments[m].parts.persuasion!)
        expect(persuasion).toBe(mean)
      }
    }),
    { numRuns: 150 },
  )
})

test('one walk over the cards says the same as the score’s own groups', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      const unique = { ...board, cards: [...new Map(board.cards.map((c) => [c.id, c])).values()] }
      const values = valuesOf(unique)
      const { elements } = decisionOf(unique, TODAY)
      for (const element of ELEMENTS) {
        for (const moment of MOMENTS) {
          expect(values[moment][element]).toBeCloseTo(elements[element].moments[moment].value, 12)
          expect(values[moment][element]).toBeGreaterThanOrEqual(0)
          expect(values[moment][element]).toBeLessThanOrEqual(1)
        }
      }
      const first = firstElement(unique.settings, values)
      if (first) expect(first.overall).toBeCloseTo(elements[first.element].overall!, 12)
    }),
    { numRuns: 200 },
  )
})

test('a moment that is not aimed at is left out, and a plan that aims at none lacks nothing', () => {
  const values = byMoment((moment) => ({
    need: moment === 'go' ? 0 : 0.8,
    touchpoint: 0,
    trust: 0,
  }))
  const settings = {
    path: 'search',
    momentWeights: { know: 1, go: 5, do: 1, buy: 1 },
    targets: { know: 70, go: 0, do: 70, buy: 70 },
  } as const
  expect(firstElement(settings, values)).toMatchObject({ element: 'need', thinnest: 'know' })
  expect(firstElement(settings, values)!.overall).toBeCloseTo(0.8, 12)
  const none = { ...settings, targets: byMoment(() => 0) }
  expect(firstElement(none, values)).toBeNull()
})

test('thin is what shows as less than 40 %', () => {
  expect([0, 0.2, 0.394, 0.396, 0.4, 1].map(isThin)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(isThin(anyOf([0.3, 0.1]))).toBe(true)
})
