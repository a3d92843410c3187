import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { withStepsDone } from '#shared/coverage/plan-period.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import type { CoverageInput } from '#shared/coverage/types.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, aChannel, aColumn, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { TODAY } from '#test/builders/arbitrary-board.ts'
import { arbitraryWork } from '#test/builders/arbitrary-work.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'

const overall = (board: CoverageInput, today = TODAY) => scorePlan(board, today).overall

describe('every step', () => {
  test('gains what the score really rises by once it is done, from scratch and by put and take back', () => {
    fc.assert(
      fc.property(arbitraryWork(), (board) => {
        const before = overall(board)
        const scoreboard = createScoreboard(board, TODAY)
        for (const step of nextSteps(board, TODAY)) {
          const after = overall(withStepsDone(board, [step]))
          expect(Math.abs(after - before - step.gain)).toBeLessThan(1e-9)
          expect(step.gain).toBeGreaterThan(0)
          const now = board.cards.find(({ id }) => id === step.done.id)
          scoreboard.putCard(step.done)
          expect(Math.abs(scoreboard.score().overall - before - step.gain)).toBeLessThan(1e-9)
          if (now) scoreboard.putCard(now)
          else scoreboard.removeCard(step.done.id)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('comes after those that give more for the effort', () => {
    fc.assert(
      fc.property(arbitraryWork(), (board) => {
        const rates = nextSteps(board, TODAY).map(({ gain, effort }) =>
          effort > 0 ? gain / effort : Infinity,
        )
        for (const [i, rate] of rates.entries()) {
          if (i > 0) expect(rate).toBeLessThanOrEqual(rates[i - 1]! + 1e-9)
        }
      }),
    )
  })

  test('stands at the same place in whatever order cards, topics and checks are given', () => {
    fc.assert(
      fc.property(arbitraryWork(), (board) => {
        const turned = {
          ...board,
          cards: board.cards.toReversed(),
          topics: board.topics.toReversed(),
          checks: board.checks.toReversed(),
        }
        const ids = (of: CoverageInput) => nextSteps(of, TODAY).map(({ id }) => id)
        expect(ids(turned)).toEqual(ids(board))
      }),
    )
  })

  test('is not offered again once it is done', () => {
    fc.assert(
      fc.property(arbitraryWork(), (board) => {
        for (const step of nextSteps(board, TODAY)) {
          const after = nextSteps(withStepsDone(board, [step]), TODAY)
          expect(after.map(({ id }) => id)).not.toContain(step.id)
        }
      }),
    )
  })
})

test('sets of steps gain at most the sum of their single gains', () => {
  fc.assert(
    fc.property(arbitraryWork(), (board) => {
      const steps = nextSteps(board, TODAY)
      const sum = steps.reduce((all, { gain }) => all + gain, 0)
      expect(overall(withStepsDone(board, steps)) - overall(board)).toBeLessThanOrEqual(sum + 1e-9)
    }),
  )
})

test('once all steps are done nothing is left to do but what no single card can bring', () => {
  const board = workedExample()
  const done = withStepsDone(board, nextSteps(board, WORKED_EXAMPLE_DAY))
  expect(nextSteps(done, WORKED_EXAMPLE_DAY)).toEqual([])
})

test('the worked example: what to do next, with gains that can be added up by hand', () => {
  const steps = nextSteps(workedExample(), WORKED_EXAMPLE_DAY)
  const gainOf = (id: string) => steps.find((step) => step.id === id)!.gain
  // Go: nothing but reach and tactics is measured, and all tactics are the locator.
  // 100 / 4 moments × share of be useful 0.3 / 0.75 × share of tactics 0.6.
  expect(gainOf('tactic:locator')).toBeCloseTo((100 / 4) * (0.3 / 0.75) * 0.6, 9)
  // Buy: the only topic, 0.7 of be there, which is a quarter of the moment.
  expect(gainOf('topic:t3')).toBeCloseTo((100 / 4) * 0.25 * 0.7, 9)
  // The fix: guest checkout is all of the tactics and half of the checks, each 0.6 there.
  expect(gainOf('card:c')).toBeCloseTo((100 / 4) * (0.25 * 0.6 * 0.4 + 0.5 * 0.5 * 0.4), 9)
  // Do: the video is all of the tactics, and its rights have ended.
  expect(steps[0]).toMatchObject({ id: 'card:d', kind: 'renew-rights' })
  expect(steps.map(({ id }) => id)).not.toContain('topic:t2')
})

describe('the step of a card', () => {
  const stepOf = (fields: Parameters<typeof aCard>[0]) => {
    const board = aBoard({ cards: [aCard({ id: 'a', elements: ['need'], ...fields })] })
    return nextSteps(board, TODAY).find(({ id }) => id === 'card:a')
  }
  const whys = (step: NextStep | undefined) =>
    step && 'reasons' in step ? step.reasons.map(({ why }) => why) : []

  test('finishes a draft: live today, in the first column that counts most', () => {
    const step = stepOf({ columnId: 'draft', effort: 4 })
    expect(step).toMatchObject({ kind: 'finish-card', cardId: 'a', effort: 4 })
    expect(step?.done).toMatchObject({ columnId: 'live', publishedOn: TODAY, refreshedOn: null })
  })

  test('refreshes a stale one in its own column', () => {
    const step = stepOf({ publishedOn: '2020-01-01' })
    expect(step?.kind).toBe('refresh-card')
    expect(step?.done).toMatchObject({ publishedOn: '2020-01-01', refreshedOn: TODAY })
  })

  test('does what is left on the checklist', () => {
    const checklist = [
      { text: 'One', done: true },
      { text: 'Two', done: false },
    ]
    const step = stepOf({ checklist })
    expect(step?.kind).toBe('finish-checklist')
    expect(step?.done.checklist.every(({ done }) => done)).toBe(true)
  })

  test('renews rights that have ended, and says what else it takes', () => {
    const step = stepOf({
      columnId: 'draft',
      checklist: [{ text: 'One', done: false }],
      rights: [{ use: 'paid', startsOn: null, endsOn: '2026-01-01' }],
    })
    expect(step?.kind).toBe('renew-rights')
    expect(whys(step)).toEqual(['rights-ended', 'in-progress', 'checklist'])
    expect(step?.done.rights).toEqual([{ use: 'paid', startsOn: null, endsOn: null }])
  })

  test('freshens a draft that was published long ago', () => {
    const step = stepOf({ columnId: 'draft', publishedOn: '2020-01-01' })
    expect(step?.done).toMatchObject({ publishedOn: '2020-01-01', refreshedOn: TODAY })
  })

  test.each([
    ['at full strength', {}],
    ['archived', { archived: true, columnId: 'draft' }],
    ['serves nothing', { columnId: 'draft', elements: [] }],
  ])('is not offered for one that is %s', (_, fields) => {
    expect(stepOf(fields)).toBeUndefined()
  })

  test('takes no effort only where the team says so', () => {
    expect(stepOf({ columnId: 'draft', effort: 0 })?.effort).toBe(0)
    expect(stepOf({ columnId: 'draft', effort: null })?.effort).toBe(1)
  })
})

describe('a new card', () => {
  const board = aBoard({
    settings: {
      channels: [aChannel({ id: 'shop', title: 'Shop', moments: ['go'] })],
      tactics: [aTactic({ id: 'faq', title: 'FAQ', moment: 'know' })],
    },
    topics: [
      aTopic({ id: 't', title: 'Sizes', moment: 'do', audiences: ['runners'], volumes: [90] }),
    ],
    checks: [aCheck({ id: 'k', title: 'Speed', moment: 'buy', severity: 3 })],
  })

  test.each([
    [
      'topic:t',
      'answer-topic',
      { kind: 'tutorial', moment: 'do', topics: ['t'], audiences: ['runners'] },
    ],
    ['channel:go:shop', 'serve-channel', { kind: 'place', moment: 'go', channels: ['shop'] }],
    ['tactic:faq', 'use-tactic', { kind: 'guide', moment: 'know', tactics: ['faq'] }],
    ['element:know:need', 'show-element', { moment: 'know', elements: ['need'] }],
    ['check:k', 'fix-check', { kind: 'fix', moment: 'buy', checkId: 'k' }],
  ])('%s is offered where no card serves the aim', (id, kind, draft) => {
    const step = nextSteps(board, TODAY).find((one) => one.id === id)
    expect(step).toMatchObject({ kind, draft, moment: draft.moment, effort: 1 })
  })

  test('is not offered where a card does, however weak: then that card is to be finished', () => {
    const cards = [
      aCard({
        moment: 'know',
        alsoServes: [...MOMENTS],
        columnId: 'idea',
        topics: ['t'],
        channels: ['shop'],
        tactics: ['faq'],
        elements: ['need', 'touchpoint', 'trust'],
        checkId: 'k',
      }),
    ]
    const kinds = nextSteps({ ...board, cards }, TODAY).map(({ kind }) => kind)
    expect(kinds).toEqual(['finish-card'])
  })

  test('takes the effort that a card without an estimate takes', () => {
    expect(nextSteps(board, TODAY, 6).every(({ effort }) => effort === 6)).toBe(true)
  })
})

describe('bad input', () => {
  const weak = aBoard({ cards: [aCard({ columnId: 'draft', elements: ['need'] })] })

  test.each([0, -1, NaN, Infinity])('an effort of %s counts as 1', (effort) => {
    expect(nextSteps(weak, TODAY, effort).every((step) => step.effort === 1)).toBe(true)
  })

  test('weights of moments that sum to zero leave nothing to gain', () => {
    const momentWeights = { know: 0, go: 0, do: 0, buy: 0 }
    const settings = { ...weak.settings, momentWeights }
    expect(nextSteps({ ...weak, settings }, TODAY)).toEqual([])
  })

  test('weights of pillars that sum to zero leave nothing to gain in their moment', () => {
    const pillarWeights = { ...weak.settings.pillarWeights, know: [0, 0, 0] as [0, 0, 0] }
    const settings = { ...weak.settings, pillarWeights }
    const steps = nextSteps({ ...weak, settings }, TODAY)
    expect(steps.map(({ moment }) => moment)).not.toContain('know')
    expect(steps.length).toBeGreaterThan(0)
  })

  test.each(['0000-01-01', '1970-01-01', '9999-12-31'])('a today of %s gives numbers', (today) => {
    fc.assert(
      fc.property(arbitraryWork(), (board) => {
        for (const { gain, effort } of nextSteps(board, today)) {
          expect(Number.isFinite(gain) && Number.isFinite(effort)).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('a plan without columns has nothing to offer', () => {
    expect(nextSteps({ ...weak, columns: [] }, TODAY)).toEqual([])
  })

  test('a workflow that ends below live gains what its last column counts', () => {
    const columns = [aColumn({ id: 'draft', progress: 0.3 }), aColumn({ id: 'out', progress: 0.8 })]
    const board = { ...weak, columns }
    const step = nextSteps(board, TODAY).find(({ kind }) => kind === 'finish-card')!
    expect(step.done).toMatchObject({ columnId: 'out', publishedOn: null })
    expect(overall(withStepsDone(board, [step])) - overall(board)).toBeCloseTo(step.gain, 9)
    expect(nextSteps(withStepsDone(board, [step]), TODAY).map(({ id }) => id)).not.toContain(
      step.id,
    )
  })
})
