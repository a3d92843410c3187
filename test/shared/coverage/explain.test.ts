import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { biggestGap, explainMoment } from '#shared/coverage/explain.ts'
import type { LossKind } from '#shared/coverage/loss.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, aChannel, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)

test('points and lost points of all parts add up to the score and to what it lacks', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      const { moments } = scorePlan(board, TODAY)
      for (const moment of MOMENTS) {
        const explained = explainMoment(board, TODAY, moment)
        const { score } = moments[moment]
        expect(Math.abs(explained.score - score)).toBeLessThan(1e-9)
        expect(Math.abs(sum(explained.parts.map((p) => p.points)) - score)).toBeLessThan(1e-9)
        expect(Math.abs(sum(explained.parts.map((p) => p.lost)) - (100 - score))).toBeLessThan(1e-9)
        expect(Math.abs(sum(explained.parts.map((p) => p.share)) - 1)).toBeLessThan(1e-9)
        for (const part of explained.parts) {
          expect(Math.abs(sum(part.losses.map((l) => l.points)) - part.lost)).toBeLessThan(1e-9)
          const points = part.losses.map((l) => l.points)
          expect(points).toEqual(points.toSorted((a, b) => b - a))
          expect(points.every((p) => p > 0)).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('each part has its share, value and points, measured or not', () => {
  const { parts } = explainMoment(workedExample(), WORKED_EXAMPLE_DAY, 'know')
  expect(parts.map(({ part, pillar }) => [part, pillar])).toEqual([
    ['demand', 'there'],
    ['reach', 'there'],
    ['tactics', 'useful'],
    ['persuasion', 'useful'],
    ['checks', 'quick'],
  ])
  expect(parts.map(({ share }) => share)).toEqual([
    expect.closeTo((0.45 * 0.7) / 0.85, 12),
    expect.closeTo((0.45 * 0.3) / 0.85, 12),
    expect.closeTo((0.4 * 0.6) / 0.85, 12),
    expect.closeTo((0.4 * 0.4) / 0.85, 12),
    0,
  ])
  expect(parts[0]!.points).toBeCloseTo(((45 * 0.7) / 0.85) * 0.51545510083, 8)
  expect(parts[4]).toMatchObject({ value: null, points: 0, lost: 0, losses: [] })
})

test('making a loss good wins its points', () => {
  const board = workedExample()
  const loss = explainMoment(board, WORKED_EXAMPLE_DAY, 'go').parts[2]!.losses[0]!
  expect(loss).toMatchObject({ kind: 'tactic-unused', tacticId: 'locator', title: 'Locator' })
  const card = aCard({ moment: 'go', tactics: ['locator'] })
  const before = scorePlan(board, WORKED_EXAMPLE_DAY)
  const after = scorePlan({ ...board, cards: [...board.cards, card] }, WORKED_EXAMPLE_DAY)
  expect(after.moments.go.score - before.moments.go.score).toBeCloseTo(loss.points, 9)
})

describe('what is lost', () => {
  const board = aBoard({
    settings: {
      channels: [
        aChannel({ id: 'web', title: 'Web' }),
        aChannel({ id: 'tv', title: 'TV' }),
        aChannel({ id: 'shop', moments: ['buy'] }),
      ],
      tactics: [
        aTactic({ id: 'faq', title: 'FAQ', weight: 2 }),
        aTactic({ id: 'video', title: 'Video' }),
        aTactic({ id: 'off', off: true }),
      ],
    },
    topics: [
      aTopic({ id: 'big', title: 'Big', volumes: [9_990] }),
      aTopic({ id: 'some', title: 'Some' }),
      aTopic({ id: 'done', title: 'Done' }),
    ],
    checks: [
      aCheck({ id: 'slow', moment: 'know', title: 'Slow', severity: 3 }),
      aCheck({ id: 'fine', moment: 'know', state: 'pass' }),
      aCheck({ id: 'unseen', moment: 'know', state: 'unchecked' }),
    ],
    cards: [
      aCard({ id: 'perfect', topics: ['done'] }),
      aCard({
        id: 'draft',
        title: 'Draft',
        columnId: 'draft',
        topics: ['some'],
        channels: ['web'],
        tactics: ['faq'],
        elements: ['need'],
        checkId: 'slow',
      }),
      aCard({ id: 'idea', title: 'Idea', columnId: 'idea', topics: ['big'] }),
    ],
  })
  const losses = explainMoment(board, TODAY, 'know').parts.flatMap((part) => part.losses)
  const ofKind = (kind: LossKind) => losses.filter((loss) => loss.kind === kind)

  test('names topics without an answer or with a thin one, by points', () => {
    expect(ofKind('topic-unanswered')).toMatchObject([{ topicId: 'big', title: 'Big' }])
    expect(ofKind('topic-partly-answered')).toMatchObject([
      { topicId: 'some', answered: expect.closeTo(0.3, 12) },
    ])
  })

  test('names channels, tactics, elements and checks, wholly and partly missing', () => {
    expect(ofKind('channel-unserved')).toMatchObject([{ channelId: 'tv', title: 'TV' }])
    expect(ofKind('channel-partly-served')).toMatchObject([{ channelId: 'web' }])
    expect(ofKind('tactic-unused')).toMatchObject([{ tacticId: 'video', weight: 1 }])
    expect(ofKind('tactic-partly')).toMatchObject([{ tacticId: 'faq', weight: 2 }])
    expect(ofKind('element-missing')).toMatchObject([
      { element: 'touchpoint' },
      { element: 'trust' },
    ])
    expect(ofKind('element-partly')).toMatchObject([{ element: 'need' }])
    expect(ofKind('check-failing')).toMatchObject([
      { checkId: 'slow', severity: 3, fixing: expect.closeTo(0.3, 12) },
    ])
    expect(losses).toHaveLength(10)
  })

  test('names the cards that would fill it and what each lacks', () => {
    expect(ofKind('topic-unanswered')[0]!.contributing).toEqual([
      {
        cardId: 'idea',
        title: 'Idea',
        strength: 0,
        why: 'in-progress',
        columnId: 'idea',
        progress: 0,
      },
    ])
    expect(ofKind('check-failing')[0]!.contributing).toMatchObject([{ cardId: 'draft' }])
    expect(ofKind('channel-unserved')[0]!.contributing).toEqual([])
  })

  test('tells stale cards, ended rights and open checklists apart', () => {
    const cards = [
      aCard({ id: 'whole', title: '4', columnId: 'draft', elements: ['need'], archived: true }),
      aCard({
        id: 'ended',
        title: '3',
        elements: ['need'],
        rights: [
          { use: 'paid', startsOn: null, endsOn: '2026-03-01' },
          { use: 'organic', startsOn: null, endsOn: '2026-10-01' },
        ],
      }),
      aCard({
        id: 'old',
        title: '1',
        elements: ['need'],
        publishedOn: '2019-01-01',
        refreshedOn: '2020-01-01',
        checklist: [{ text: 'x', done: false }],
      }),
    ]
    const persuasion = explainMoment(aBoard({ cards }), TODAY, 'know').parts[3]!
    const need = persuasion.losses.find((loss) => loss.kind === 'element-partly')!
    expect(need.contributing).toEqual([
      {
        cardId: 'old',
        title: '1',
        strength: 0.25,
        why: 'stale',
        since: '2020-01-01',
        freshness: 0.5,
      },
      { cardId: 'old', title: '1', strength: 0.25, why: 'checklist', done: 0, total: 1 },
      { cardId: 'ended', title: '3', strength: 0, why: 'rights-ended', endedOn: '2026-10-01' },
    ])
  })
})

test('a moment with nothing measured says what to measure it by', () => {
  const pillarWeights = { know: [1, 0, 0], go: [0, 0, 2], do: [0, 0, 0], buy: [0, 0, 0] } as never
  const board = aBoard({ settings: { pillarWeights } })
  const know = explainMoment(board, TODAY, 'know')
  expect(know).toMatchObject({ score: 0, points: 0 })
  expect(know.lost).toBeCloseTo(100, 9)
  expect(know.parts.flatMap((part) => part.losses)).toMatchObject([
    { kind: 'nothing-measured', part: 'demand', points: expect.closeTo(70, 9) },
    { kind: 'nothing-measured', part: 'reach', points: expect.closeTo(30, 9) },
  ])
  expect(biggestGap(explainMoment(board, TODAY, 'go'))).toMatchObject({
    part: 'checks',
    points: 100,
  })
  expect(explainMoment(board, TODAY, 'do').lost).toBeCloseTo(100, 9)
})

describe('the biggest gap', () => {
  test('is the loss of most points over all parts', () => {
    const explained = explainMoment(workedExample(), WORKED_EXAMPLE_DAY, 'buy')
    const all = explained.parts.flatMap((part) => part.losses)
    expect(biggestGap(explained)!.points).toBe(Math.max(...all.map((loss) => loss.points)))
    expect(biggestGap(explained)).toMatchObject({ kind: 'topic-unanswered', topicId: 't3' })
    expect(biggestGap(explained)!.points).toBeCloseTo(17.5, 9)
  })

  test('is nothing where nothing is lost', () => {
    const cards = [aCard({ elements: ['need', 'touchpoint', 'trust'] })]
    const explained = explainMoment(aBoard({ cards }), TODAY, 'know')
    expect(explained).toMatchObject({ score: 100, lost: 0 })
    expect(biggestGap(explained)).toBeNull()
  })
})
