import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { planPeriod, withStepsDone, type PeriodPlan } from '#shared/coverage/plan-period.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { NextStep } from '#shared/coverage/next-step.ts'
import type { CoverageInput } from '#shared/coverage/types.ts'
import { aBoard, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { TODAY } from '#test/builders/arbitrary-board.ts'
import { arbitraryWork } from '#test/builders/arbitrary-work.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'

const PERIOD = { from: '2026-11-23', to: '2026-12-18' }
const capacity = fc.constantFrom(0.25, 1, 2.5, 4, 7, 12, 10_000)

function planned(board: CoverageInput, wish: { capacity: number; effortIfUnset?: number }) {
  const plan = planPeriod(board, TODAY, { ...PERIOD, ...wish })
  if ('problem' in plan) throw new Error(plan.problem)
  return plan
}
const overall = (board: CoverageInput) => scorePlan(board, TODAY).overall
const gainOf = (plan: PeriodPlan) => plan.after.overall - plan.before.overall

/** The most that any set of steps within the capacity gains, by trying them all from scratch. */
function bestOf(board: CoverageInput, steps: readonly NextStep[], most: number): number {
  const before = overall(board)
  let best = 0
  for (let set = 0; set < 2 ** steps.length; set += 1) {
    const chosen = steps.filter((_, i) => (set >> i) & 1)
    const effort = chosen.reduce((sum, step) => sum + step.effort, 0)
    if (effort <= most) best = Math.max(best, overall(withStepsDone(board, chosen)) - before)
  }
  return best
}

describe('a period', () => {
  test('never takes less than 63 % of the best that trying every set of steps finds', () => {
    const few = arbitraryWork().filter((board) => {
      const { length } = nextSteps(board, TODAY)
      return length > 0 && length <= 8
    })
    fc.assert(
      fc.property(few, fc.constantFrom(1, 2, 3.25, 5, 9), (board, most) => {
        const best = bestOf(board, nextSteps(board, TODAY), most)
        expect(gainOf(planned(board, { capacity: most }))).toBeGreaterThanOrEqual(
          (1 - 1 / Math.E) * best - 1e-9,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('never takes more effort than there is, each step once', () => {
    fc.assert(
      fc.property(arbitraryWork(), capacity, (board, most) => {
        const plan = planned(board, { capacity: most })
        const effort = plan.steps.reduce((sum, { step }) => sum + step.effort, 0)
        expect(effort).toBeLessThanOrEqual(most)
        expect(plan.effort).toBeCloseTo(effort, 9)
        expect(plan.left).toBeCloseTo(most - effort, 9)
        const ids = plan.steps.map(({ step }) => step.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('has steps that add up, best first, to what the score rises by', () => {
    fc.assert(
      fc.property(arbitraryWork(), capacity, (board, most) => {
        const plan = planned(board, { capacity: most })
        let sofar: NextStep[] = []
        let score = overall(board)
        for (const { step, adds } of plan.steps) {
          sofar = [...sofar, step]
          const next = overall(withStepsDone(board, sofar))
          expect(Math.abs(next - score - adds)).toBeLessThan(1e-9)
          expect(adds).toBeGreaterThan(0)
          score = next
        }
        expect(plan.before).toEqual(scorePlan(board, TODAY))
        expect(Math.abs(plan.after.overall - score)).toBeLessThan(1e-9)
        expect(plan.after).toEqual(scorePlan(plan.done, TODAY))
      }),
    )
  })

  test('leaves out nothing that would still fit and add to the score', () => {
    fc.assert(
      fc.property(arbitraryWork(), capacity, (board, most) => {
        const plan = planned(board, { capacity: most })
        const taken = new Set(plan.steps.map(({ step }) => step.id))
        let notChosen = 0
        for (const step of nextSteps(board, TODAY)) {
          if (taken.has(step.id)) continue
          const more = overall(withStepsDone(plan.done, [step])) - plan.after.overall
          if (more < 1e-9) continue
          notChosen += 1
          expect(step.effort).toBeGreaterThan(plan.left)
        }
        expect(plan.notChosen).toBe(notChosen)
      }),
    )
  })

  test('is the same in whatever order the cards are given', () => {
    fc.assert(
      fc.property(arbitraryWork(), capacity, (board, most) => {
        const ids = (of: CoverageInput) =>
          planned(of, { capacity: most }).steps.map(({ step }) => step.id)
        expect(ids({ ...board, cards: board.cards.toReversed() })).toEqual(ids(board))
      }),
      { numRuns: 50 },
    )
  })

  test('spreads the days of its steps over the period, in the order in which they pay', () => {
    fc.assert(
      fc.property(arbitraryWork(), capacity, (board, most) => {
        const days = planned(board, { capacity: most }).steps.map(({ dueOn }) => dueOn)
        expect(days).toEqual(days.toSorted())
        for (const day of days) expect(day >= PERIOD.from && day <= PERIOD.to).toBe(true)
      }),
    )
  })
})

test('with room for all steps all are taken, and the rest of the room is told', () => {
  const board = workedExample()
  const plan = planPeriod(board, WORKED_EXAMPLE_DAY, { ...PERIOD, capacity: 10_000 }) as PeriodPlan
  const steps = nextSteps(board, WORKED_EXAMPLE_DAY)
  expect(plan.steps).toHaveLength(steps.length)
  expect(plan.notChosen).toBe(0)
  expect(plan.left).toBe(10_000 - steps.length)
})

test('one great work is taken before a small one that pays better for its effort', () => {
  const tactics = [aTactic({ id: 'small', weight: 1 }), aTactic({ id: 'great', weight: 3 })]
  const cards = [
    aCard({ id: 'small', columnId: 'idea', tactics: ['small'], effort: 1 }),
    aCard({ id: 'great', columnId: 'idea', tactics: ['great'], effort: 10 }),
  ]
  const board = aBoard({ settings: { tactics }, cards })
  const taken = (most: number) =>
    planned(board, { capacity: most, effortIfUnset: 100 }).steps.map(({ step }) => step.id)
  expect(taken(1)).toEqual(['card:small'])
  expect(taken(10)).toEqual(['card:great'])
  expect(taken(11)).toEqual(['card:small', 'card:great'])
})

test('of two cards that do the same only one is taken, and the other is not waiting', () => {
  const card = (id: string, effort: number) =>
    aCard({ id, columnId: 'idea', elements: ['need'], effort })
  const plan = planned(aBoard({ cards: [card('dear', 2), card('cheap', 1)] }), {
    capacity: 10_000,
  })
  const ids = plan.steps.map(({ step }) => step.id)
  expect(ids).toContain('card:cheap')
  expect(ids).not.toContain('card:dear')
  expect(plan.notChosen).toBe(0)
})

test('works of 0.1 and 0.2 fill a period of 0.3', () => {
  const cards = [
    aCard({ id: 'a', columnId: 'idea', elements: ['need'], effort: 0.1 }),
    aCard({ id: 'b', columnId: 'idea', elements: ['trust'], effort: 0.2 }),
  ]
  const plan = planned(aBoard({ cards }), { capacity: 0.3 })
  expect(plan.steps).toHaveLength(2)
  expect(plan.effort).toBe(0.3)
  expect(plan.left).toBe(0)
})

test('a day that the team has set within the period stays', () => {
  const cards = [
    aCard({ id: 'in', columnId: 'idea', elements: ['need'], dueOn: '2026-12-01' }),
    aCard({ id: 'before', columnId: 'idea', elements: ['trust'], dueOn: '2026-11-01' }),
  ]
  const { steps } = planned(aBoard({ cards }), { capacity: 10_000 })
  const dueOf = (id: string) => steps.find(({ step }) => step.id === `card:${id}`)!.dueOn
  expect(dueOf('in')).toBe('2026-12-01')
  expect(dueOf('before') >= PERIOD.from).toBe(true)
})

describe('a wish that cannot be met says why', () => {
  test.each([0, -3, NaN, Infinity])('a capacity of %s', (none) => {
    const plan = planPeriod(workedExample(), TODAY, { ...PERIOD, capacity: none })
    expect(plan).toEqual({ problem: 'no-capacity' })
  })

  test('a period that ends before it starts', () => {
    const plan = planPeriod(workedExample(), TODAY, {
      from: PERIOD.to,
      to: PERIOD.from,
      capacity: 3,
    })
    expect(plan).toEqual({ problem: 'ends-before-it-starts' })
  })
})
