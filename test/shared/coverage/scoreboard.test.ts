import fc from 'fast-check'
import { expect, test } from 'vitest'
import { biggestGap } from '#shared/coverage/explain.ts'
import { createScoreboard, type Scoreboard } from '#shared/coverage/scoreboard.ts'
import { scoreboardFrom, standingOf } from '#shared/coverage/standing.ts'
import type { Board } from '#shared/domain/board.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, theColumns } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import {
  arbitraryBoard,
  arbitraryCard,
  arbitraryCheck,
  arbitrarySettings,
  arbitraryTopic,
  IDS,
  TODAY,
} from '#test/builders/arbitrary-board.ts'
import { expectClose } from './close-to.ts'

type Edit = { label: string; apply: (scoreboard: Scoreboard) => void; to: (board: Board) => Board }

function put<T extends { id: string }>(items: T[], item: T): T[] {
  return [...items.filter(({ id }) => id !== item.id), item]
}
function without<T extends { id: string }>(items: T[], id: string): T[] {
  return items.filter((item) => item.id !== id)
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...IDS.cards)
      .chain(arbitraryCard)
      .map((card) => ({
        label: `put ${card.id}`,
        apply: (s: Scoreboard) => s.putCard(card),
        to: (b: Board) => ({ ...b, cards: put(b.cards, card) }),
      })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...IDS.topics)
      .chain((id) => arbitraryTopic(id))
      .map((topic) => ({
        label: `put ${topic.id}`,
        apply: (s: Scoreboard) => s.putTopic(topic),
        to: (b: Board) => ({ ...b, topics: put(b.topics, topic) }),
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...IDS.checks)
      .chain(arbitraryCheck)
      .map((check) => ({
        label: `put ${check.id}`,
        apply: (s: Scoreboard) => s.putCheck(check),
        to: (b: Board) => ({ ...b, checks: put(b.checks, check) }),
      })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...IDS.cards, ...IDS.topics, ...IDS.checks, 'never-there')
      .map((id) => ({
        label: `remove ${id}`,
        apply: (s: Scoreboard) => {
          s.removeCard(id)
          s.removeTopic(id)
          s.removeCheck(id)
        },
        to: (b: Board) => ({
          ...b,
          cards: without(b.cards, id),
          topics: without(b.topics, id),
          checks: without(b.checks, id),
        }),
      })),
  },
  fc.subarray(theColumns(), { minLength: 1 }).map((columns) => ({
    label: `columns ${columns.map(({ id }) => id).join()}`,
    apply: (s: Scoreboard) => s.setColumns(columns),
    to: (b: Board) => ({ ...b, columns }),
  })),
  arbitrarySettings.map((settings) => ({
    label: 'settings',
    apply: (s: Scoreboard) => s.setSettings(settings),
    to: (b: Board) => ({ ...b, settings }),
  })),
)

const STARTS = {
  measured: (board: Board) => createScoreboard(board, TODAY),
  'told how it stands': (board: Board) =>
    scoreboardFrom(
      { ...board, cards: new Map(board.cards.map((card) => [card.id, card])) },
      TODAY,
      standingOf(board, TODAY),
    ),
}

test.each(Object.entries(STARTS))(
  'after any edits a scoreboard that was %s says what a fresh one says',
  (_, from) => {
    fc.assert(
      fc.property(
        arbitraryBoard(),
        fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 25 }),
        (start, edits) => {
          let board = start
          const scoreboard = from(start)
          for (const [{ apply, to }, read] of edits) {
            apply(scoreboard)
            board = to(board)
            // Reading in between fills the caches that the next edit must empty.
            if (read) {
              scoreboard.score()
              MOMENTS.forEach((moment) => scoreboard.explain(moment))
            }
          }
          const fresh = createScoreboard(board, TODAY)
          expectClose(scoreboard.score(), fresh.score())
          for (const moment of MOMENTS) {
            const [kept, anew] = [scoreboard.explain(moment), fresh.explain(moment)]
            expectClose(
              [kept.points, kept.lost, kept.parts.map(({ lost }) => lost)],
              [anew.points, anew.lost, anew.parts.map(({ lost }) => lost)],
            )
            expectClose(byName(kept), byName(anew))
            expect(scoreboard.biggestGap(moment)).toEqual(biggestGap(kept))
          }
          for (const id of IDS.cards) {
            expect(scoreboard.strengthOf(id)).toEqual(fresh.strengthOf(id))
          }
        },
      ),
      { numRuns: 400 },
    )
  },
)

/** Losses of equal points may stand in either order once rounding differs. */
function byName(explanation: ReturnType<Scoreboard['explain']>) {
  return explanation.parts.map(({ losses }) =>
    losses.toSorted((a, b) => (JSON.stringify(idOf(a)) < JSON.stringify(idOf(b)) ? -1 : 1)),
  )
}
function idOf(loss: object) {
  return Object.entries(loss).filter(([key]) => key.endsWith('Id') || key === 'element')
}

test('only the moments that an edit touches are measured again', () => {
  const card = aCard({ id: 'a', moment: 'know', elements: ['need'] })
  const scoreboard = createScoreboard(aBoard({ cards: [card] }), TODAY)
  const before = scoreboard.score().moments
  scoreboard.putCard({ ...card, elements: ['trust'], alsoServes: ['do'] })
  const after = scoreboard.score().moments
  expect(after.know).not.toEqual(before.know)
  expect(after.do).not.toEqual(before.do)
  expect(after.go).toBe(before.go)
  expect(after.buy).toBe(before.buy)
})

test('a card reaches the moments of the topics it answers and the check it fixes', () => {
  const scoreboard = createScoreboard(
    aBoard({
      topics: [aTopic({ id: 't', moment: 'go' })],
      checks: [aCheck({ id: 'k', moment: 'buy' })],
    }),
    TODAY,
  )
  const seen = () => {
    const { go, buy } = scoreboard.score().moments
    return [go.parts.demand, buy.pillars.quick]
  }
  expect(seen()).toEqual([0, 0])
  const card = aCard({ id: 'a', moment: 'know', topics: ['t'], checkId: 'k' })
  scoreboard.putCard(card)
  expect(seen()).toEqual([1, 1])
  scoreboard.putCard({ ...card, topics: [], checkId: null })
  expect(seen()).toEqual([0, 0])
  scoreboard.putCard(card)
  scoreboard.removeCard('a')
  expect(seen()).toEqual([0, 0])
})

test('the strength of a card follows its edits and ends with the card', () => {
  const scoreboard = createScoreboard(aBoard({ cards: [aCard({ id: 'a' })] }), TODAY)
  expect(scoreboard.strengthOf('a')).toMatchObject({ strength: 1 })
  scoreboard.putCard(aCard({ id: 'a', columnId: 'draft' }))
  expect(scoreboard.strengthOf('a')).toMatchObject({ strength: 0.3 })
  scoreboard.removeCard('a')
  expect(scoreboard.strengthOf('a')).toBeNull()
})
