import fc from 'fast-check'
import type { Board } from '#shared/domain/board.ts'
import { arbitraryBoard, IDS } from './arbitrary-board.ts'

const effort = fc.constantFrom(null, 0, 0.25, 1, 2, 3, 5, 8)

/** An arbitrary board whose cards are estimated, or not. */
export function arbitraryWork(): fc.Arbitrary<Board> {
  const efforts = fc.tuple(...IDS.cards.map(() => effort))
  return fc.tuple(arbitraryBoard(), efforts).map(([board, ofCards]) => ({
    ...board,
    cards: board.cards.map((card) => ({ ...card, effort: ofCards[IDS.cards.indexOf(card.id)]! })),
  }))
}
