import { emptyCardFields, type Card } from '../domain/card.ts'
import { columnOf, placeIn, unpackRecords, type PackedField } from './packed-fields.ts'

/** A card's fields as they are where nothing stands in them. */
export const emptyCard = () => ({
  id: '',
  kind: '',
  title: '',
  moment: '',
  columnId: '',
  order: '',
  ...emptyCardFields(),
})

/** Cards as they are sent. */
export type SentCards = {
  count: number
  fields: PackedField<keyof Card>[]
  /**
   * Rising numbers of the cards that are sent; of the others only where they stand: `PLACE_FIELDS`.
   * Left out: all are sent.
   */
  part?: number[]
}

/** What is sent of every card: enough to count the cards of each cell and to leave room for them. */
export const PLACE_FIELDS: readonly (keyof Card)[] = ['id', 'moment', 'columnId', 'archived']

/**
 * The cards of a board as it was sent, by id, in the order in which they were packed. A card becomes
 * an object when it is asked for, all of them when they are walked: a window that shows fifty of
 * 10,000 makes fifty. Empty lists and records are shared by all cards: treat cards as read-only, as
 * everything in a window does.
 *
 * Where only a part was sent, `size` and `column` speak of all cards, everything else of those that
 * are here.
 */
export class PackedCards implements ReadonlyMap<string, Card> {
  readonly size: number
  /** How many cards answer each topic; archived cards answer none. */
  readonly answers: ReadonlyMap<string, number>
  readonly #fields: ReadonlyMap<keyof Card, PackedField<keyof Card>>
  readonly #part: readonly number[] | null
  readonly #places = new Map<string, number>()
  readonly #made = new Map<number, Card>()
  readonly #empty = emptyCard() as unknown as Card
  #all: ReadonlyMap<string, Card> | null = null

  constructor({ count, fields, part }: SentCards, answers: ReadonlyMap<string, number>) {
    this.size = count
    this.answers = answers
    this.#part = part ?? null
    this.#fields = new Map(fields.map((field) => [field.field, field]))
    const id = this.column('id')
    for (let i = 0; i < count; i += 1) this.#places.set(id(i), i)
  }

  /** Whether every card is here. */
  get whole(): boolean {
    return this.#part === null
  }

  /** Reads one field by the number of the card, with no card made. */
  column<F extends keyof Card>(field: F): (card: number) => Card[F] {
    return columnOf(this.#fields.get(field), this.#empty[field])
  }

  /** How many cards have something in a field. */
  filled(field: keyof Card): number {
    const { at, values } = this.#fields.get(field) ?? { values: [] }
    return (at ?? values).length
  }

  get(id: string): Card | undefined {
    if (this.#all) return this.#all.get(id)
    const place = this.#placeOf(id)
    if (place === null) return undefined
    let card = this.#made.get(place)
    if (!card) {
      card = this.#make(place)
      this.#made.set(place, card)
    }
    return card
  }

  /** Goes on with the cards that `before` has made: for the same board, of which more was sent. */
  takeOver(before: PackedCards): void {
    for (const card of before.#made.values()) this.#made.set(this.#places.get(card.id)!, card)
  }

  has(id: string): boolean {
    return this.#placeOf(id) !== null
  }

  forEach(call: (card: Card, id: string, cards: ReadonlyMap<string, Card>) => void): void {
    this.#opened().forEach((card, id) => call(card, id, this))
  }

  entries(): MapIterator<[string, Card]> {
    return this.#opened().entries()
  }

  keys(): MapIterator<string> {
    return this.#part ? this.#opened().keys() : this.#places.keys()
  }

  values(): MapIterator<Card> {
    return this.#opened().values()
  }

  [Symbol.iterator](): MapIterator<[string, Card]> {
    return this.entries()
  }

  /** `null`: it is not here. */
  #placeOf(id: string): number | null {
    const place = this.#places.get(id)
    if (place === undefined || (this.#part && placeIn(this.#part, place) < 0)) return null
    return place
  }

  #make(place: number): Card {
    const card: Record<string, unknown> = { ...this.#empty }
    for (const field of this.#fields.keys()) card[field] = this.column(field)(place)
    return card as unknown as Card
  }

  #opened(): ReadonlyMap<string, Card> {
    if (this.#all) return this.#all
    const cards = unpackRecords(this.size, this.#fields.values(), this.#empty)
    // Who holds a card already goes on holding the same.
    for (const [place, card] of this.#made) cards[place] = card
    const here = this.#part ? this.#part.map((place) => cards[place]!) : cards
    this.#all = new Map(here.map((card) => [card.id, card]))
    return this.#all
  }
}
