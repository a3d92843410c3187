import type { CoverageInput } from '#shared/coverage/types.ts'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { planPeriod, withStepsDone } from '#shared/coverage/plan-period.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { TODAY } from '../studio/library.ts'
import { bigPlan, SCORED, type PlanSize } from './big-plan.ts'
import { diceOf } from './dice.ts'
import type { Figure } from './figure.ts'
import { busyTimes } from './measure.ts'

const PERIOD = { from: '2026-11-23', to: '2026-12-31' }
const PLANS = 40
/** Trying every set of so many steps is 2,048 scores from scratch. */
const STEPS_TRIED = 11
const TINY: PlanSize = { cards: 14, topics: 8, keywords: 40, links: 24 }

/** The list of next steps of a big plan, a period of it, and small periods against the best of all. */
export function nextStepFigures(): Figure[] {
  const board = boardOf(bigPlan(SCORED), 'plan')
  const wish = { ...PERIOD, capacity: 1_000 }
  const [list, period] = busyTimes(
    8,
    () => nextSteps(board, TODAY),
    () => planPeriod(board, TODAY, wish),
  )
  const shares = sharesOfBest()
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const share = { unit: '', atLeast: true }
  return [
    { name: 'next steps of 10,000 cards', unit: 'ms', measured: list!, limit: 300 },
    { name: 'a period of 10,000 cards', unit: 'ms', measured: period!, limit: null },
    {
      name: 'small periods, least share of the best',
      ...share,
      measured: Math.min(...shares),
      limit: 0.63,
    },
    { name: 'small periods, mean share of the best', ...share, measured: mean, limit: null },
  ]
}

/** What each small period gains, as a share of the most that any set of its steps gains. */
function sharesOfBest(): number[] {
  const dice = diceOf(7)
  const shares: number[] = []
  for (let seed = 1; shares.length < PLANS; seed += 1) {
    const board = smallWork(boardOf(bigPlan(TINY, seed), 'plan'), seed)
    const steps = nextSteps(board, TODAY)
    const effort = steps.reduce((sum, step) => sum + step.effort, 0)
    const capacity = Math.ceil(effort * (0.15 + 0.6 * dice.next()))
    const plan = planPeriod(board, TODAY, { ...PERIOD, capacity })
    const best = bestGain(board, steps, capacity)
    if (!('problem' in plan) && best > 0) {
      shares.push((plan.after.overall - plan.before.overall) / best)
    }
  }
  return shares
}

/** The plan with estimates, and with no more steps than can be tried in every set. */
function smallWork(board: CoverageInput, seed: number): CoverageInput {
  const dice = diceOf(seed)
  const cards = board.cards.map((card) => ({ ...card, effort: 1 + dice.below(13) }))
  const steps = nextSteps({ ...board, cards }, TODAY)
  const before = steps.filter(() => dice.chance(1 - STEPS_TRIED / steps.length))
  const rest = withStepsDone({ ...board, cards }, before)
  return withStepsDone(rest, nextSteps(rest, TODAY).slice(STEPS_TRIED))
}

function bestGain(board: CoverageInput, steps: readonly NextStep[], capacity: number): number {
  const before = scorePlan(board, TODAY).overall
  let best = 0
  for (let set = 0; set < 2 ** steps.length; set += 1) {
    const chosen = steps.filter((_, at) => (set >> at) & 1)
    if (chosen.reduce((sum, step) => sum + step.effort, 0) > capacity) continue
    best = Math.max(best, scorePlan(withStepsDone(board, chosen), TODAY).overall - before)
  }
  return best
}
