import { expect, it } from 'vitest'
import { asksAgain, fixCardsByCheck, pointsLost, taken } from '#shared/checks/fix-cards.ts'
import { explainMoment } from '#shared/coverage/explain.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'

const TODAY = '2026-11-21'
const checks = [
  aCheck({ id: 'guest', severity: 3 }),
  aCheck({ id: 'mobile', severity: 3, state: 'pass' }),
  aCheck({ id: 'seen', severity: 2, state: 'unchecked' }),
]
const cards = [
  aCard({ id: 'a', kind: 'fix', moment: 'buy', checkId: 'guest', columnId: 'review' }),
  aCard({ id: 'b', kind: 'fix', moment: 'buy', checkId: 'guest', archived: true }),
]
const board = aBoard({ checks, cards })
const progressOf = new Map(board.columns.map(({ id, progress }) => [id, progress]))
const fixesOf = (list = cards) => fixCardsByCheck(list, progressOf, TODAY).get('guest') ?? []

it('the cards of a check take away together what the score says; archived ones nothing', () => {
  expect(fixesOf().map(({ card }) => card.id)).toEqual(['a'])
  expect(taken(fixesOf())).toBeCloseTo(0.6)
})

it('the points that a fail still costs are those of the explanation', () => {
  const { pillars } = scorePlan(board, TODAY).moments.buy
  const { whole, left } = pointsLost(checks[0]!, 'buy', fixesOf(), checks, board.settings, pillars)
  const losses = explainMoment(board, TODAY, 'buy').parts.flatMap((part) => part.losses)
  const told = losses.find((loss) => 'checkId' in loss && loss.checkId === 'guest')
  expect(left).toBeCloseTo(told!.points)
  expect(whole * 0.4).toBeCloseTo(left)
})

it('a fail whose fix is live asks to be tested again, one whose fix is under way does not', () => {
  const live = fixesOf([aCard({ checkId: 'guest', columnId: 'live', publishedOn: TODAY })])
  expect(asksAgain({ state: 'fail' }, live)).toBe(true)
  expect(asksAgain({ state: 'pass' }, live)).toBe(false)
  expect(asksAgain({ state: 'fail' }, fixesOf())).toBe(false)
})
