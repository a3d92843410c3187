import type { Board } from '../domain/board.ts'
import { byOrder } from '../domain/card-order.ts'
import { CARD_SET_FIELDS, type Card } from '../domain/card.ts'
import type { Standing } from '../coverage/standing.ts'
import type { View } from '../domain/view.ts'
import { emptyCard, PackedCards, type PackedField } from './packed-cards.ts'

export type BoardAt = Board & { seq: number; views: View[] }
/** A board with its standing, so that a window need not measure it before it shows it. */
export type MeasuredBoard = BoardAt & { standing: Standing }
/** The same as a window has it. */
export type OpenedBoard = Omit<MeasuredBoard, 'cards'> & { cards: PackedCards }

type PackedBoard = Omit<MeasuredBoard, 'cards'> & { count: number; fields: PackedField[] }

/**
 * A board as one text, with the cards in their order (`byOrder`), field by field: most fields of most cards are empty, and most
 * values stand in many cards. A plan of 10,000 cards is sent and read in a fraction of the time that
 * its cards one by one take.
 */
export function packBoard({ cards: unordered, ...board }: MeasuredBoard): string {
  const cards = unordered.toSorted(byOrder)
  const empty = emptyCard()
  const fields = (Object.keys(empty) as (keyof Card)[]).map((field) => {
    const at = [...cards.keys()].filter((i) => !isSame(cards[i]![field], empty[field]))
    const values = at.map((i) => cards[i]![field])
    const packed = isSet(field) ? inWords(values as string[][]) : inFewWords(values)
    return at.length === cards.length ? { field, ...packed } : { field, at, ...packed }
  })
  const packed: PackedBoard = { ...board, count: cards.length, fields }
  return JSON.stringify(packed)
}

/** What `packBoard` was given, each card still to be unpacked when somebody asks for it. */
export function unpackBoard(text: string): OpenedBoard {
  const { count, fields, ...board } = JSON.parse(text) as PackedBoard
  return { ...board, cards: new PackedCards(count, fields) }
}

const isSet = (field: keyof Card) => CARD_SET_FIELDS.some((set) => set === field)

/** Numbers for words, in the order in which they are first met. */
function numbering() {
  const numbers = new Map<unknown, number>()
  return {
    numberOf: (word: unknown) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    },
    words: () => [...numbers.keys()],
  }
}

function inWords(lists: readonly (readonly string[])[]) {
  const { numberOf, words } = numbering()
  const values = lists.map((list) => list.map(numberOf))
  return { words: words(), values }
}

/** In words when they repeat; ids and titles, which do not, and lists and records as they are. */
function inFewWords(values: readonly unknown[]) {
  const { numberOf, words } = numbering()
  const numbers = values.map(numberOf)
  const repeat = words().length <= values.length / 2
  return repeat ? { words: words(), values: numbers } : { values: [...values] }
}

/** Whether a field is empty, where empty lists and records have nothing in them. */
function isSame(value: unknown, empty: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === empty
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}
