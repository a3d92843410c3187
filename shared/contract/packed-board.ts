import type { Board } from '../domain/board.ts'
import { byOrder } from '../domain/card-order.ts'
import { CARD_SET_FIELDS, type Card } from '../domain/card.ts'
import type { Standing } from '../coverage/standing.ts'
import type { View } from '../domain/view.ts'
import { emptyCard, PackedCards, PLACE_FIELDS, type SentCards } from './packed-cards.ts'
import { packFields } from './packed-fields.ts'
import { packTopics, unpackTopics, type PackedTopics } from './packed-topics.ts'

export type BoardAt = Board & { seq: number; views: View[] }
/** A board with its standing, so that a window need not measure it before it shows it. */
export type MeasuredBoard = BoardAt & { standing: Standing }
/** The same as a window has it. */
export type OpenedBoard = Omit<MeasuredBoard, 'cards'> & { cards: PackedCards }

type PackedBoard = Omit<MeasuredBoard, 'cards' | 'topics'> & {
  cards: SentCards
  topics: PackedTopics
  /** How many cards answer each of the topics, in their order. */
  answers: number[]
}

/**
 * A board as one text, with the cards in their order (`byOrder`), field by field. A plan of 10,000
 * cards is sent and read in a fraction of the time that its cards one by one take.
 */
export function packBoard(board: MeasuredBoard): string {
  return packed(board, (cards) => ({ count: cards.length, fields: packCards(cards) }))
}

/** `rows`: more than a large screen shows; `few`: up to here all cards come as fast as a part. */
const FIRST_SCREEN = { rows: 30, few: 1_000 }

/**
 * What a window shows first: all of the board but the cards below the first `rows` of each cell, of
 * which only their places are told. A board with `few` cards is sent whole.
 */
export function packOpening(board: MeasuredBoard, { rows: most, few } = FIRST_SCREEN): string {
  if (board.cards.length <= few) return packBoard(board)
  return packed(board, (cards) => {
    const rows = new Map<string, number>()
    const part = [...cards.keys()].filter((i) => {
      const { moment, columnId, archived } = cards[i]!
      if (archived) return false
      const cell = `${moment}/${columnId}`
      const row = rows.get(cell) ?? 0
      rows.set(cell, row + 1)
      return row < most
    })
    const shown = new Set(part)
    const fields = packCards(cards, (field, i) => shown.has(i) || PLACE_FIELDS.includes(field))
    return { count: cards.length, fields, part }
  })
}

function packed(
  { cards, topics, ...board }: MeasuredBoard,
  send: (cards: readonly Card[]) => SentCards,
): string {
  const answers = new Map<string, number>()
  for (const card of cards) {
    if (card.archived) continue
    for (const id of card.topics) answers.set(id, (answers.get(id) ?? 0) + 1)
  }
  const all: PackedBoard = {
    ...board,
    cards: send(cards.toSorted(byOrder)),
    topics: packTopics(topics),
    answers: topics.map(({ id }) => answers.get(id) ?? 0),
  }
  return JSON.stringify(all)
}

function packCards(cards: readonly Card[], keeps?: (field: keyof Card, card: number) => boolean) {
  return packFields(cards, {
    empty: emptyCard() as unknown as Card,
    sets: CARD_SET_FIELDS,
    ...(keeps && { keeps }),
  })
}

/**
 * What `packBoard` was given, each card still to be unpacked when somebody asks for it; from
 * `packOpening` with a part of the cards.
 */
export function unpackBoard(text: string): OpenedBoard {
  const { cards, topics: packedTopics, answers, ...board } = JSON.parse(text) as PackedBoard
  const topics = unpackTopics(packedTopics)
  const byTopic = new Map(topics.map(({ id }, i) => [id, answers[i]!]))
  return { ...board, topics, cards: new PackedCards(cards, byTopic) }
}
