import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scorePlan } from '#shared/coverage/score.ts'
import type { PlanScore } from '#shared/coverage/types.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, aChannel, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import {
  arbitraryBoard,
  arbitraryCard,
  arbitraryTopic,
  knownVolume,
  TODAY,
} from '#test/builders/arbitrary-board.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'
import { expectClose } from './close-to.ts'
import { reference } from './reference.ts'

function flat(score: PlanScore) {
  return {
    overall: score.overall,
    moments: Object.fromEntries(
      MOMENTS.map((m) => {
        const { pillars, parts, ...rest } = score.moments[m]
        return [m, { ...rest, ...pillars, ...parts }]
      }),
    ),
  }
}

describe('the worked example', () => {
  const score = scorePlan(workedExample(), WORKED_EXAMPLE_DAY)
  const table = {
    know: {
      there: 0.5098,
      demand: 0.5155,
      reach: 0.4965,
      useful: 0.4777,
      tactics: 0.4742,
      persuasion: 0.4829,
      quick: null,
      score: 49.468,
      low: 48.6638,
      high: 50.5306,
      measured: 0.85,
    },
    go: { there: 0, demand: null, reach: 0, useful: 0, quick: null, score: 0, measured: 0.75 },
    do: {
      there: 0.2807,
      demand: null,
      reach: 0.2807,
      useful: 0.0786,
      tactics: 0,
      persuasion: 0.1965,
      quick: null,
      score: 14.9912,
      measured: 0.85,
    },
    buy: {
      there: 0,
      demand: 0,
      reach: 0,
      useful: 0.36,
      tactics: 0.6,
      persuasion: 0,
      quick: 0.8,
      score: 49,
      measured: 1,
    },
  }

  test('has the plan score of the model', () => {
    expect(score.overall).toBeCloseTo(28.3648, 4)
    expect(score).toMatchObject({ formula: 1, today: WORKED_EXAMPLE_DAY })
  })

  test.each(MOMENTS)('has the row of the model for %s', (moment) => {
    const found = flat(score).moments[moment] as Record<string, number | null>
    for (const [name, value] of Object.entries(table[moment])) {
      if (value === null) expect(found[name], name).toBeNull()
      else expect(found[name], name).toBeCloseTo(value, 4)
    }
  })

  test('agrees with the model written down anew to 1e-9', () => {
    expectClose(flat(score), reference(workedExample(), WORKED_EXAMPLE_DAY))
  })

  test('has no range where every volume that counts is known', () => {
    for (const moment of ['go', 'do', 'buy'] as const) {
      const { low, high, score: value } = score.moments[moment]
      expect([low, high]).toEqual([value, value])
    }
  })
})

describe('laws', () => {
  test('any plan scores as the model written down anew says, range by brute force included', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        expectClose(flat(scorePlan(board, TODAY)), reference(board, TODAY))
      }),
      { numRuns: 400 },
    )
  })

  test('scores stay within 0 and 100 and the range contains the score', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const { overall, moments } = scorePlan(board, TODAY)
        expect(overall).toBeGreaterThanOrEqual(0)
        expect(overall).toBeLessThanOrEqual(100)
        for (const { score, low, high, measured } of Object.values(moments)) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(score).toBeGreaterThanOrEqual(low)
          expect(high).toBeGreaterThanOrEqual(score)
          expect(high).toBeLessThanOrEqual(100)
          expect(measured).toBeGreaterThanOrEqual(0)
          expect(measured).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the order of cards, topics, checks, columns and set values does not matter', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const turned = {
          ...board,
          columns: board.columns.toReversed(),
          topics: board.topics.toReversed(),
          checks: board.checks.toReversed(),
          cards: board.cards.toReversed().map((card) => ({
            ...card,
            topics: card.topics.toReversed(),
            channels: card.channels.toReversed(),
            tactics: card.tactics.toReversed(),
            elements: card.elements.toReversed(),
            alsoServes: card.alsoServes.toReversed(),
          })),
        }
        expectClose(scorePlan(turned, TODAY), scorePlan(board, TODAY))
      }),
    )
  })

  test('moving a card forward never lowers a score', () => {
    const steps = ['gone', 'idea', 'brief', 'draft', 'review', 'scheduled', 'live']
    fc.assert(
      fc.property(arbitraryBoard(), fc.nat(), fc.nat(), (board, pick, far) => {
        fc.pre(board.cards.length > 0)
        const card = board.cards[pick % board.cards.length]!
        const from = steps.indexOf(card.columnId)
        fc.pre(from < steps.length - 1)
        const columnId = steps[from + 1 + (far % (steps.length - 1 - from))]!
        // Going live publishes today; an older refresh is then no longer the newest date.
        const moved = {
          ...card,
          columnId,
          ...(columnId === 'live' && { publishedOn: TODAY, refreshedOn: null }),
        }
        const cards = board.cards.map((other) => (other === card ? moved : other))
        expectNoneLower(scorePlan({ ...board, cards }, TODAY), scorePlan(board, TODAY))
      }),
    )
  })

  test('adding a card never lowers a score', () => {
    fc.assert(
      fc.property(arbitraryBoard(), arbitraryCard('new'), (board, card) => {
        const more = { ...board, cards: [...board.cards, card] }
        expectNoneLower(scorePlan(more, TODAY), scorePlan(board, TODAY))
      }),
    )
  })

  test('where every volume is known, adding an unanswered topic never raises a score', () => {
    fc.assert(
      fc.property(
        arbitraryBoard(knownVolume),
        arbitraryTopic('new', knownVolume),
        (board, topic) => {
          const more = { ...board, topics: [...board.topics, topic] }
          expectNoneLower(scorePlan(board, TODAY), scorePlan(more, TODAY))
        },
      ),
    )
  })
})

function expectNoneLower(after: PlanScore, before: PlanScore) {
  expect(after.overall).toBeGreaterThanOrEqual(before.overall - 1e-9)
  for (const moment of MOMENTS) {
    expect(after.moments[moment].score).toBeGreaterThanOrEqual(before.moments[moment].score - 1e-9)
  }
}

describe('edges', () => {
  const scoreOf = (board: ReturnType<typeof aBoard>) => scorePlan(board, TODAY)

  test('an empty plan scores 0, measured only by persuasion', () => {
    const { overall, moments } = scoreOf(aBoard())
    expect(overall).toBe(0)
    expect(moments.know).toMatchObject({
      score: 0,
      low: 0,
      high: 0,
      measured: 0.4,
      pillars: { there: null, useful: 0, quick: null },
      parts: { demand: null, reach: null, tactics: null, persuasion: 0 },
    })
  })

  test('a moment of which nothing with weight is measured counts 0', () => {
    const weights = { know: [1, 0, 0], go: [0, 0, 1], do: [0, 1, 0], buy: [0, 1, 0] }
    const { overall, moments } = scoreOf(
      aBoard({
        settings: { pillarWeights: weights as never },
        cards: [aCard({ moment: 'do', elements: ['need', 'touchpoint', 'trust'] })],
      }),
    )
    expect(moments.know).toMatchObject({ score: 0, measured: 0 })
    expect(moments.go).toMatchObject({ score: 0, measured: 0 })
    expect(moments.do).toMatchObject({ score: 100, measured: 1 })
    expect(overall).toBe(25)
  })

  test('weights of zero everywhere give zeros, not NaN', () => {
    const none = { know: 0, go: 0, do: 0, buy: 0 }
    const pillars = { know: [0, 0, 0], go: [0, 0, 0], do: [0, 0, 0], buy: [0, 0, 0] }
    const { overall, moments } = scoreOf(
      aBoard({ settings: { momentWeights: none, pillarWeights: pillars as never } }),
    )
    expect(overall).toBe(0)
    expect(moments.buy).toMatchObject({ score: 0, low: 0, high: 0, measured: 0 })
  })

  test('with every tactic off, persuasion alone is usefulness', () => {
    const { moments } = scoreOf(
      aBoard({
        settings: { tactics: [aTactic({ id: 'faq', off: true })] },
        cards: [aCard({ tactics: ['faq'], elements: ['need'] })],
      }),
    )
    expect(moments.know.parts.tactics).toBeNull()
    expect(moments.know.pillars.useful).toBe(0.5)
  })

  test('without topics the channels alone are being there', () => {
    const { moments } = scoreOf(
      aBoard({
        settings: { channels: [aChannel({ id: 'web' })] },
        cards: [aCard({ channels: ['web'] })],
      }),
    )
    expect(moments.know.parts).toMatchObject({ demand: null, reach: 1 })
    expect(moments.know.pillars.there).toBe(1)
  })

  test('topics of unknown volume alone weigh 1 each and leave no range', () => {
    const topics = [
      aTopic({ id: 'x', volumes: [null] }),
      aTopic({ id: 'y', volumes: [null, null] }),
    ]
    const { moments } = scoreOf(aBoard({ topics, cards: [aCard({ topics: ['x'] })] }))
    expect(moments.know.parts.demand).toBe(0.5)
    expect(moments.know.low).toBe(moments.know.high)
  })

  test('a known volume of zero is no unknown volume', () => {
    const topics = [aTopic({ id: 'zero', volumes: [0] }), aTopic({ id: 'big', volumes: [999_990] })]
    const { moments } = scoreOf(aBoard({ topics, cards: [aCard({ topics: ['big'] })] }))
    expect(moments.know.parts.demand).toBeCloseTo(6 / 7, 12)
  })

  test('ranges that start at zero or end below one search still contain the score', () => {
    const topics = [
      aTopic({ id: 'x', volumes: [{ low: 0, high: 0.5 }] }),
      aTopic({ id: 'y', volumes: [{ low: 0, high: 10 }] }),
    ]
    const { low, score, high } = scoreOf(aBoard({ topics, cards: [aCard({ topics: ['x'] })] }))
      .moments.know
    expect(low).toBeLessThan(score)
    expect(score).toBeLessThanOrEqual(high)
  })

  test('unclear topics count nowhere, not even in the median', () => {
    const board = aBoard({
      topics: [aTopic({ id: 'a', volumes: [null] }), aTopic({ id: 'b', volumes: [90] })],
      cards: [aCard({ topics: ['a'] })],
    })
    const unclear = aTopic({ id: 'u', moment: null, volumes: [1_000_000] })
    expect(scoreOf({ ...board, topics: [...board.topics, unclear] })).toEqual(scoreOf(board))
  })

  test('cards answer topics of any moment in full, and serve a second moment by half', () => {
    const { moments } = scoreOf(
      aBoard({
        topics: [aTopic({ id: 'buying', moment: 'buy' })],
        cards: [aCard({ topics: ['buying'], elements: ['need'], alsoServes: ['go', 'know'] })],
      }),
    )
    expect(moments.buy.parts).toMatchObject({ demand: 1, persuasion: 0 })
    expect(moments.go.parts.persuasion).toBe(0.25)
    expect(moments.know.parts.persuasion).toBe(0.5)
  })

  test('archived cards and references to what is gone count nowhere', () => {
    const board = aBoard({ topics: [aTopic({ id: 't' })], checks: [aCheck()] })
    const ghosts = [
      aCard({ archived: true, topics: ['t'], elements: ['need'] }),
      aCard({ topics: ['gone'], channels: ['gone'], tactics: ['gone'], checkId: 'gone' }),
      aCard({ columnId: 'gone', topics: ['t'], elements: ['need'] }),
    ]
    expect(scoreOf({ ...board, cards: ghosts })).toEqual(scoreOf(board))
  })

  test('where two share an id the last stands, and a value listed twice counts once', () => {
    const settings = {
      channels: [aChannel({ id: 'web', moments: ['go'] }), aChannel({ id: 'web' })],
      tactics: [aTactic({ id: 'faq', off: true }), aTactic({ id: 'faq' })],
    }
    const last = aCard({ id: 'c', columnId: 'draft', topics: ['t', 't'], channels: ['web', 'web'] })
    const { moments } = scoreOf(
      aBoard({
        settings,
        cards: [aCard({ id: 'c', tactics: ['faq'], topics: ['t'] }), last],
        topics: [aTopic({ id: 't', moment: 'buy' }), aTopic({ id: 't' })],
        checks: [aCheck({ id: 'k', moment: 'go' }), aCheck({ id: 'k', state: 'pass' })],
      }),
    )
    expect(moments.know.parts.demand).toBeCloseTo(0.3, 12)
    expect(moments.know.parts.reach).toBeCloseTo(0.3, 12)
    expect(moments.know.parts.tactics).toBe(0)
    expect(moments.go.parts.reach).toBeNull()
    expect(moments.buy.parts.demand).toBeNull()
    expect([moments.go.pillars.quick, moments.buy.pillars.quick]).toEqual([null, 1])
  })
})
