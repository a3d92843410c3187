import type { Board } from '../domain/board.ts'
import type { Card } from '../domain/card.ts'
import type { View } from '../domain/view.ts'

export type BoardAt = Board & { seq: number; views: View[] }

/** Every field of a card that has a value of its own in most plans only on a few cards. */
type EmptyFields = Omit<Card, 'id' | 'kind' | 'title' | 'moment' | 'columnId' | 'order'>

type LeanCard = Omit<Card, keyof EmptyFields> & Partial<EmptyFields>

/** `empty`: what a card's fields are where it does not name them, so that the text explains itself. */
type PackedBoard = Omit<BoardAt, 'cards'> & { empty: EmptyFields; cards: LeanCard[] }

/**
 * A board as one text without the fields in which a card is as in `empty`, which are most: a plan of
 * 10,000 cards is sent and read in a fraction of the time.
 */
export function packBoard(board: BoardAt, empty: EmptyFields): string {
  const packed: PackedBoard = {
    ...board,
    empty,
    cards: board.cards.map((card) => lean(card, empty)),
  }
  return JSON.stringify(packed)
}

/**
 * What `packBoard` was given. Empty lists and records are shared by all cards: treat cards as
 * read-only, as everything in a window does.
 */
export function unpackBoard(text: string): BoardAt {
  const { empty, cards, ...rest } = JSON.parse(text) as PackedBoard
  return { ...rest, cards: cards.map((card) => whole(card, empty)) }
}

function lean(card: Card, empty: EmptyFields): LeanCard {
  const fields = Object.entries(card).filter(
    ([field, value]) => !(field in empty) || !isSame(value, empty[field as keyof EmptyFields]),
  )
  return Object.fromEntries(fields) as LeanCard
}

/** Whether a field is as in `empty`, where lists and records have nothing in them. */
function isSame(value: unknown, empty: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === empty
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

/** Fields are set in one order for every card, so that all cards are objects of one kind. */
function whole(card: LeanCard, empty: EmptyFields): Card {
  const { id, kind, title, moment, columnId, order } = card
  const made: Record<string, unknown> = { id, kind, title, moment, columnId, order }
  for (const field in empty) {
    const value: unknown = card[field as keyof EmptyFields]
    made[field] = value === undefined ? empty[field as keyof EmptyFields] : value
  }
  return made as Card
}
