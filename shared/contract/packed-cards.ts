import { emptyCardFields, type Card } from '../domain/card.ts'

/**
 * One field of all cards. `at`: rising numbers of the cards in which it is not empty; left out: all.
 * `words`: the different values where they repeat; `values` are then numbers of words, lists of such
 * numbers in a set field.
 */
export type PackedField = { field: keyof Card; at?: number[]; words?: unknown[]; values: unknown[] }

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

/**
 * The cards of a board as it was sent, by id, in the order in which they were packed. A card becomes
 * an object when it is asked for, all of them when they are walked: a window that shows fifty of
 * 10,000 makes fifty. Empty lists and records are shared by all cards: treat cards as read-only, as
 * everything in a window does.
 */
export class PackedCards implements ReadonlyMap<string, Card> {
  readonly size: number
  readonly #fields: ReadonlyMap<keyof Card, PackedField>
  readonly #places = new Map<string, number>()
  readonly #made = new Map<number, Card>()
  readonly #empty = emptyCard() as unknown as Card
  #all: ReadonlyMap<string, Card> | null = null

  constructor(count: number, fields: readonly PackedField[]) {
    this.size = count
    this.#fields = new Map(fields.map((field) => [field.field, field]))
    const id = this.column('id')
    for (let i = 0; i < count; i += 1) this.#places.set(id(i), i)
  }

  /** Reads one field by the number of the card, with no card made. */
  column<F extends keyof Card>(field: F): (card: number) => Card[F] {
    const { at, words, values } = this.#fields.get(field) ?? { at: [], values: [] }
    const valueOf = (packed: unknown) => unpacked(packed, words) as Card[F]
    if (!at) return (card) => valueOf(values[card])
    return (card) => {
      const place = placeIn(at, card)
      return place < 0 ? this.#empty[field] : valueOf(values[place])
    }
  }

  /** How many cards have something in a field. */
  filled(field: keyof Card): number {
    const { at, values } = this.#fields.get(field) ?? { values: [] }
    return (at ?? values).length
  }

  get(id: string): Card | undefined {
    if (this.#all) return this.#all.get(id)
    const place = this.#places.get(id)
    if (place === undefined) return undefined
    let card = this.#made.get(place)
    if (!card) {
      card = this.#make(place)
      this.#made.set(place, card)
    }
    return card
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  forEach(call: (card: Card, id: string, cards: ReadonlyMap<string, Card>) => void): void {
    this.#opened().forEach((card, id) => call(card, id, this))
  }

  entries(): MapIterator<[string, Card]> {
    return this.#opened().entries()
  }

  keys(): MapIterator<string> {
    return this.#places.keys()
  }

  values(): MapIterator<Card> {
    return this.#opened().values()
  }

  [Symbol.iterator](): MapIterator<[string, Card]> {
    return this.entries()
  }

  #make(place: number): Card {
    const card: Record<string, unknown> = { ...this.#empty }
    for (const field of this.#fields.keys()) card[field] = this.column(field)(place)
    return card as unknown as Card
  }

  #opened(): ReadonlyMap<string, Card> {
    if (this.#all) return this.#all
    const empty = this.#empty
    // Each is a copy of one, so that all cards are objects of one kind: that is what makes them quick.
    const cards = Array.from({ length: this.size }, () => ({ ...empty }))
    for (const { field, at, words, values } of this.#fields.values()) {
      values.forEach((value, i) => {
        const card = cards[at ? at[i]! : i] as Record<keyof Card, unknown>
        card[field] = unpacked(value, words)
      })
    }
    // Who holds a card already goes on holding the same.
    for (const [place, card] of this.#made) cards[place] = card
    this.#all = new Map(cards.map((card) => [card.id, card]))
    return this.#all
  }
}

function unpacked(packed: unknown, words: unknown[] | undefined): unknown {
  if (!words) return packed
  return Array.isArray(packed) ? packed.map((word: number) => words[word]) : words[packed as number]
}

/** Where a number stands in a rising list; −1: nowhere. */
function placeIn(rising: readonly number[], wanted: number): number {
  let low = 0
  let high = rising.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rising[middle]!
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
