import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardsOfNote } from '#shared/coverage/cards-of-note.ts'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import type { Board } from '#shared/domain/board.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '#test/builders/worked-example.ts'

function noted(board: Board, today: string, moment: Moment, most: number) {
  const scoreboard = createScoreboard(board, today)
  const cards = board.cards.map((card) => ({ card, strength: scoreboard.strengthOf(card.id)! }))
  return cardsOfNote(scoreboard.explain(moment), cards, most)
}

it('names the strongest cards first, then those that have lost strength again, each once', () => {
  const know = noted(workedExample(), WORKED_EXAMPLE_DAY, 'know', 4)
  expect(know).toMatchObject([
    { note: 'carries', cardId: 'a' },
    { note: 'holds-back', cardId: 'b', reason: { why: 'in-progress' } },
  ])
  const doing = noted(workedExample(), WORKED_EXAMPLE_DAY, 'do', 4)
  expect(doing[0]).toMatchObject({
    note: 'holds-back',
    cardId: 'd',
    reason: { why: 'rights-ended' },
  })
})

it('never names a card twice, one in the archive, or more than asked for', () => {
  fc.assert(
    fc.property(arbitraryBoard(), fc.integer({ min: 1, max: 5 }), (board, most) => {
      for (const moment of MOMENTS) {
        const ids = noted(board, TODAY, moment, most).map(({ cardId }) => cardId)
        expect(ids.length).toBeLessThanOrEqual(most)
        expect(new Set(ids).size).toBe(ids.length)
        const archived = board.cards.filter((card) => card.archived).map(({ id }) => id)
        expect(ids.filter((id) => archived.includes(id))).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})
