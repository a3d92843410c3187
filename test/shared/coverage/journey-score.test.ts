import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyOf } from '#shared/coverage/any.ts'
import {
  isLive,
  scoreJourney,
  shortfallOfStep,
  type StepCard,
} from '#shared/coverage/journey-score.ts'
import { cardStrength } from '#shared/coverage/strength.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Touchpoint } from '#shared/domain/journey.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { theColumns } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTouchpoint } from '#test/builders/a-journey.ts'
import { arbitraryCard, IDS, TODAY } from '#test/builders/arbitrary-board.ts'

const progress = new Map(theColumns().map((column) => [column.id, column.progress]))
const withStrength = (card: Card): StepCard => ({
  card,
  strength: cardStrength(card, progress.get(card.columnId) ?? 0, TODAY),
})
const among = (cards: readonly Card[]) => {
  const held = new Map(cards.map((card) => [card.id, withStrength(card)]))
  return (id: string) => held.get(id) ?? null
}
const ALL_BUT_PURCHASE = LIFE_STAGES.filter((stage) => stage !== 'purchase')

describe('a journey', () => {
  test('with nothing in it is all leaks and scores nothing', () => {
    const journey = scoreJourney({ skipped: [] }, [], among([]))
    expect(journey).toMatchObject({ score: 0, leaks: 8, skipped: [] })
    expect(journey.weakest).toMatchObject({ stage: 'pre-buy', leak: 'no-touchpoint' })
  })

  test('that skips every stage has no score', () => {
    const journey = scoreJourney({ skipped: [...LIFE_STAGES] }, [], among([]))
    expect(journey).toMatchObject({ score: null, leaks: 0, weakest: null, steps: [] })
  })

  test('is as good as its weakest step', () => {
    const cards = [
      aCard({ id: 'live' }),
      aCard({ id: 'review', columnId: 'review' }),
      aCard({ id: 'draft', columnId: 'draft' }),
    ]
    const steps = [
      aTouchpoint({ id: 'strong', stage: 'purchase', order: 'a1', cards: ['live'] }),
      aTouchpoint({ id: 'weak', stage: 'purchase', order: 'a2', cards: ['review', 'draft'] }),
    ]
    const journey = scoreJourney({ skipped: ALL_BUT_PURCHASE }, steps, among(cards))
    expect(journey.score).toBeCloseTo(100 * anyOf([0.6, 0.3]), 12)
    expect(journey.weakest?.touchpoint?.id).toBe('weak')
    expect(journey.steps.map(({ leak }) => leak)).toEqual([null, 'not-live'])
    expect(shortfallOfStep(journey.weakest!)).toMatchObject({
      cardId: 'review',
      why: 'in-progress',
    })
  })

  test('keeps a stage that is marked as skipped and yet holds a step', () => {
    const steps = [aTouchpoint({ stage: 'retain' })]
    const journey = scoreJourney({ skipped: [...LIFE_STAGES] }, steps, among([]))
    expect(journey.steps).toMatchObject([{ stage: 'retain', leak: 'no-card' }])
    expect(journey.skipped).not.toContain('retain')
  })
})

describe('a step', () => {
  const leakOf = (...cards: Card[]) => {
    const step = aTouchpoint({ stage: 'purchase', cards: cards.map(({ id }) => id) })
    return scoreJourney({ skipped: ALL_BUT_PURCHASE }, [step], among(cards)).steps[0]!
  }

  test('leaks until one of its cards is live and may be used', () => {
    expect(leakOf().leak).toBe('no-card')
    expect(leakOf(aCard({ columnId: 'scheduled' })).leak).toBe('not-live')
    expect(leakOf(aCard({ archived: true }))).toMatchObject({ leak: 'not-live', strength: 0 })
    const ended = { use: 'paid', startsOn: null, endsOn: '2026-01-01' } as const
    expect(leakOf(aCard({ rights: [ended] }))).toMatchObject({ leak: 'not-live', strength: 0 })
    expect(leakOf(aCard({ columnId: 'draft' }), aCard())).toMatchObject({ leak: null, strength: 1 })
  })

  test('knows nothing of cards in the trash', () => {
    const step = aTouchpoint({ stage: 'purchase', cards: ['gone'] })
    const { steps } = scoreJourney({ skipped: ALL_BUT_PURCHASE }, [step], among([]))
    expect(steps).toMatchObject([{ leak: 'no-card', cards: [] }])
  })

  test('that is at full strength lacks nothing', () => {
    expect(shortfallOfStep(leakOf(aCard()))).toBeNull()
    expect(shortfallOfStep(leakOf())).toBeNull()
  })
})

describe('any journey', () => {
  const cards = fc.tuple(...IDS.cards.map((id) => arbitraryCard(id)))
  const stage = fc.constantFrom(...LIFE_STAGES)
  const steps = fc
    .array(
      fc.record({
        stage,
        cards: fc.subarray([...IDS.cards, 'gone']),
        order: fc.constantFrom('a0', 'a1', 'a2'),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((fields, i) => aTouchpoint({ id: `s${i}`, ...fields })))
  const skipped = fc.subarray([...LIFE_STAGES])
  const any = fc.record({ cards, steps, skipped })
  const scoreOf = (given: {
    cards: readonly Card[]
    steps: readonly Touchpoint[]
    skipped: (typeof LIFE_STAGES)[number][]
  }) => scoreJourney({ skipped: given.skipped }, given.steps, among(given.cards))

  test('scores 0 to 100: what its weakest step has, and no step less', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { score, steps: scored, weakest, leaks, skipped: left } = scoreOf(given)
        expect(score === null).toBe(scored.length === 0)
        if (score !== null) {
          expect(score).toBe(100 * weakest!.strength)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        }
        for (const step of scored) {
          expect(100 * step.strength).toBeGreaterThanOrEqual(score!)
          if (step.leak === null) expect(step.cards.some(isLive)).toBe(true)
          else if (step.leak === 'not-live') expect(step.cards.some(isLive)).toBe(false)
          else expect(step.strength).toBe(0)
        }
        expect(leaks).toBe(scored.filter(({ leak }) => leak !== null).length)
        const stages = new Set([...scored.map((step) => step.stage), ...left])
        expect(stages.size).toBe(LIFE_STAGES.length)
      }),
      { numRuns: 300 },
    )
  })

  test('does not hang on the order of steps, cards and marks', () => {
    fc.assert(
      fc.property(any, (given) => {
        const turned = {
          cards: given.cards,
          steps: given.steps.map((step) => ({ ...step, cards: step.cards.toReversed() })).reverse(),
          skipped: given.skipped.toReversed(),
        }
        const bare = ({ steps: scored, ...rest }: ReturnType<typeof scoreOf>) => ({
          ...{ score: rest.score, leaks: rest.leaks, skipped: rest.skipped },
          steps: scored.map((step) => [step.touchpoint?.id, step.strength, step.cards]),
        })
        expect(bare(scoreOf(turned))).toEqual(bare(scoreOf(given)))
      }),
    )
  })

  test('never scores less for one more card in a step, or for skipping an empty stage', () => {
    fc.assert(
      fc.property(
        any,
        fc.nat(),
        fc.constantFrom(...IDS.cards),
        stage,
        (given, n, cardId, empty) => {
          const before = scoreOf(given)
          const more = given.steps.map((step, i) =>
            i === n % given.steps.length ? { ...step, cards: [...step.cards, cardId] } : step,
          )
          const added = scoreOf({ ...given, steps: more })
          if (before.score !== null) expect(added.score!).toBeGreaterThanOrEqual(before.score)
          expect(added.leaks).toBeLessThanOrEqual(before.leaks)
          const marked = scoreOf({ ...given, skipped: [...new Set([...given.skipped, empty])] })
          if (marked.score !== null) expect(marked.score).toBeGreaterThanOrEqual(before.score!)
          expect(marked.leaks).toBeLessThanOrEqual(before.leaks)
        },
      ),
    )
  })

  test('never scores less when a card of it moves forward, or more when a step is added to a stage that has one', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...IDS.cards), (given, cardId) => {
        const before = scoreOf(given)
        const live = given.cards.map((card) =>
          card.id === cardId
            ? { ...card, columnId: 'live', publishedOn: TODAY, refreshedOn: TODAY }
            : card,
        )
        const forward = scoreOf({ ...given, cards: live })
        if (before.score !== null) expect(forward.score!).toBeGreaterThanOrEqual(before.score)
        expect(forward.leaks).toBeLessThanOrEqual(before.leaks)
        const [first] = given.steps
        if (!first) return
        const wider = scoreOf({
          ...given,
          steps: [...given.steps, { ...first, id: 'new', cards: [] }],
        })
        expect(wider.score!).toBeLessThanOrEqual(before.score!)
      }),
    )
  })
})
