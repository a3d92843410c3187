import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alertsOf } from '#shared/coverage/alerts.ts'
import { breakdownOf } from '#shared/coverage/breakdown.ts'
import { confidenceOf } from '#shared/coverage/confidence.ts'
import { explainMoment } from '#shared/coverage/explain.ts'
import { crossHeatmap, heatmap } from '#shared/coverage/heatmap.ts'
import { compareStandings } from '#shared/coverage/movers.ts'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { planPeriod } from '#shared/coverage/plan-period.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { Board } from '#shared/domain/board.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { byMoment, MOMENTS } from '#shared/domain/moment.ts'
import type { PillarWeights } from '#shared/domain/plan.ts'
import { arbitraryBoard } from '#test/builders/arbitrary-board.ts'

/** Every number in it, however deep. */
function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* numbersIn(inner)
  }
}

type Spoilt = {
  noMomentWeights: boolean
  noPillarWeights: boolean
  target: number
  progress: string
}

/** What no plan may hold, and what a file that slipped through might: figures that mean nothing. */
const spoilt: fc.Arbitrary<Spoilt> = fc.record({
  noMomentWeights: fc.boolean(),
  noPillarWeights: fc.boolean(),
  target: fc.constantFrom(0, 70, 101, 1e9),
  progress: fc.constantFrom('as it is', 'falls', 'all none'),
})

function spoil(board: Board, how: Spoilt): Board {
  const none: PillarWeights = [0, 0, 0]
  return {
    ...board,
    settings: {
      ...board.settings,
      ...(how.noMomentWeights && { momentWeights: byMoment(() => 0) }),
      ...(how.noPillarWeights && { pillarWeights: byMoment(() => none) }),
      targets: byMoment(() => how.target),
    },
    columns:
      how.progress === 'as it is'
        ? board.columns
        : board.columns.map((column) => ({
            ...column,
            progress: how.progress === 'falls' ? 1 - column.progress : 0,
          })),
  }
}

/** From the first day of the calendar, before every date of the plan, to its last. */
const anyDay = fc.oneof(
  fc.constantFrom('0000-01-01', '9999-12-31'),
  fc.integer({ min: -2_000, max: 2_000 }).map((days) => addDays('2026-11-21', days)),
)

test('whatever the weights, targets, progress and the day, no figure is anything but a number', () => {
  fc.assert(
    fc.property(
      arbitraryBoard(),
      spoilt,
      anyDay,
      fc.constantFrom(0, 10, 10_000),
      (given, how, today, capacity) => {
        const board = spoil(given, how)
        const score = scorePlan(board, today)
        const { settings, columns, checks } = board
        const topics = new Map(board.topics.map((topic) => [topic.id, topic]))
        const grown = board.topics.map(({ id }) => ({ topicId: id, before: 0, now: 1 }))
        const explained = MOMENTS.map((moment) => explainMoment(board, today, moment))
        const to = addDays(today, 27)
        const before = { board: given, today: addDays(today, -30) }
        const all = [
          score,
          explained,
          explained.map(breakdownOf),
          heatmap(board, today, 'channel'),
          crossHeatmap(board, today, 'know', { down: 'kind', across: 'product' }),
          nextSteps(board, today),
          planPeriod(board, today, { capacity, from: today, to, effortIfUnset: 1 }),
          confidenceOf(score, settings, checks),
          alertsOf({ settings, columns, cards: board.cards, topics, score, today }, grown),
          compareStandings(before, { board, today }),
        ]
        expect([...numbersIn(all)].filter((one) => !Number.isFinite(one))).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})
