import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceOf } from '#shared/coverage/confidence.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, aChannel } from '#test/builders/a-board.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'

const confidence = (board: ReturnType<typeof aBoard>, today = TODAY) =>
  confidenceOf(scorePlan(board, today), board.settings, board.checks)

test('the worked example is measured 86 %, for want of checks', () => {
  const { measured, missing } = confidence(workedExample(), WORKED_EXAMPLE_DAY)
  expect(measured).toBeCloseTo((0.85 + 0.75 + 0.85 + 1) / 4, 12)
  expect(missing).toEqual([{ why: 'no-checks', moments: ['know', 'go', 'do'] }])
})

test('checks that nobody has looked at are told from checks that are not there', () => {
  const board = aBoard({
    settings: { channels: [aChannel({ moments: ['go', 'do', 'buy'] })] },
    topics: [aTopic({ moment: 'know' })],
    checks: [
      aCheck({ moment: 'know', state: 'unchecked' }),
      aCheck({ moment: 'go', state: 'not-applicable' }),
      aCheck({ moment: 'do', state: 'pass' }),
      aCheck({ moment: 'do', state: 'unchecked' }),
    ],
  })
  expect(confidence(board).missing).toEqual([
    { why: 'no-checks', moments: ['go', 'buy'] },
    { why: 'checks-not-looked-at', moments: ['know'] },
  ])
})

test('what has no weight is not missed', () => {
  const board = aBoard({
    settings: {
      momentWeights: { know: 1, go: 0, do: 0, buy: 0 },
      pillarWeights: { ...aBoard().settings.pillarWeights, know: [1, 1, 0] },
    },
  })
  const { measured, missing } = confidence(board)
  expect(measured).toBe(0.5)
  expect(missing).toEqual([{ why: 'no-topics-no-channels', moments: ['know'] }])
})

test('something is missing exactly where less than all is measured', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      const { moments } = scorePlan(board, TODAY)
      const { measured, missing } = confidence(board)
      expect(measured).toBeGreaterThanOrEqual(0)
      expect(measured).toBeLessThanOrEqual(1)
      const lacking = new Set(missing.flatMap((one) => one.moments))
      for (const moment of MOMENTS) {
        if (!(board.settings.momentWeights[moment] > 0)) continue
        expect(lacking.has(moment)).toBe(moments[moment].measured < 1)
      }
    }),
    { numRuns: 200 },
  )
})
