import { byOrder, inBoardOrder, type Ordered } from '#shared/domain/card-order.ts'
import { emptyCardFields, type Card } from '#shared/domain/card.ts'
import type { Column } from '#shared/domain/column.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { publishing } from '#shared/domain/publishing.ts'
import type { ScratchChange, ScratchChangeOf } from '#shared/domain/scratch-change.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { FigureChange, Figures } from './figures.ts'

/** The plan that a scratch copy is laid over. */
export type ScratchBase<T extends Topic = Topic> = Figures & {
  card: (id: string) => Card | undefined
  topic: (id: string) => T | undefined
  hasCheck: (id: string) => boolean
  /** The cards of a cell, in order. */
  cell: (moment: Moment, columnId: string) => readonly Ordered[]
}

export type ScratchGiven = {
  today: IsoDate
  /**
   * Order keys for `ids` to stand, in that order, before `beforeId` among `siblings`; with new ones for
   * siblings that had to give way.
   */
  place: (
    siblings: readonly Ordered[],
    ids: readonly string[],
    beforeId: string | null,
  ) => readonly Ordered[]
  /** The id in the plan of a card that was only imagined; left out: its own. */
  idOf?: (scratchId: string) => string
}

type CardChange = Exclude<ScratchChange, FigureChange>
export type Missed = {
  why: 'cards-gone' | 'topics-gone' | 'check-gone' | 'column-gone'
  gone: number
}
/** What of a change was done (`null`: nothing), and what it spoke of in vain. */
type Outcome = { done: CardChange | null; missed: Missed[] }

const refusal = (why: Missed['why'], gone = 1): Outcome => ({
  done: null,
  missed: [{ why, gone }],
})

/** A plan on which changes of cards and topics are done one after the other, each as its act does it. */
export class ScratchCopy<T extends Topic> {
  readonly cards = new Map<string, Card | null>()
  readonly topics = new Map<string, T>()
  readonly #base: ScratchBase<T>
  readonly #given: ScratchGiven
  readonly #ids = new Map<string, string>()
  readonly #columns: ReadonlyMap<string, Column>
  readonly #cells = new Map<string, readonly Ordered[]>()

  constructor(base: ScratchBase<T>, given: ScratchGiven) {
    this.#base = base
    this.#given = given
    this.#columns = new Map(base.columns.map((column) => [column.id, column]))
  }

  act(change: CardChange): Outcome {
    switch (change.kind) {
      case 'move':
        return this.#move(change)
      case 'add':
        return this.#add(change)
      case 'remove':
        return this.#remove(change)
      case 'answer':
        return this.#answer(change)
      case 'sort':
        return this.#sort(change)
    }
  }

  #move(change: ScratchChangeOf<'move'>): Outcome {
    const { moment, columnId } = change
    const column = this.#columns.get(columnId)
    if (!column) return refusal('column-gone')
    const { cardIds, cards, missed } = this.#found(change.cardIds)
    if (cards.length === 0) return { done: null, missed }
    const moving = inBoardOrder(this.#base.columns, cards)
    const orders = this.#placeIn(
      moment,
      columnId,
      moving.map(({ id }) => id),
      change.beforeId,
    )
    this.#leave(moving.filter((card) => card.moment !== moment || card.columnId !== columnId))
    for (const card of moving) {
      const from = this.#columns.get(card.columnId)?.progress ?? 0
      const live =
        card.columnId === columnId
          ? {}
          : publishing(card, { from, to: column.progress }, this.#given.today)
      const order = orders.get(card.id)!
      this.cards.set(card.id, { ...card, ...live, moment, columnId, order })
    }
    return { done: { ...change, cardIds }, missed }
  }

  #add(change: ScratchChangeOf<'add'>): Outcome {
    const { columnId } = change
    const column = this.#columns.get(columnId)
    if (!column) return refusal('column-gone')
    const missed: Missed[] = []
    const topics = change.card.topics.filter((id) => this.#topic(id))
    const gone = change.card.topics.length - topics.length
    if (gone > 0) missed.push({ why: 'topics-gone', gone })
    let { checkId } = change.card
    if (checkId !== null && !this.#base.hasCheck(checkId)) {
      missed.push({ why: 'check-gone', gone: 1 })
      checkId = null
    }
    const id = this.#given.idOf?.(change.cardId) ?? change.cardId
    this.#ids.set(change.cardId, id)
    const imagined = { ...change.card, topics, checkId }
    const orders = this.#placeIn(imagined.moment, columnId, [id], change.beforeId)
    const fields = { ...emptyCardFields(), ...imagined, id, columnId, order: orders.get(id)! }
    const live = publishing(fields, { from: 0, to: column.progress }, this.#given.today)
    this.cards.set(id, { ...fields, ...live })
    return { done: { ...change, card: imagined }, missed }
  }

  #remove(change: ScratchChangeOf<'remove'>): Outcome {
    const { cardIds, cards, missed } = this.#found(change.cardIds)
    this.#leave(cards)
    for (const { id } of cards) this.cards.set(id, null)
    return { done: cards.length === 0 ? null : { ...change, cardIds }, missed }
  }

  #answer(change: ScratchChangeOf<'answer'>): Outcome {
    const { topicId, answers } = change
    const card = this.#card(change.cardId)
    if (!card) return refusal('cards-gone')
    if (answers && !this.#topic(topicId)) return refusal('topics-gone')
    const others = card.topics.filter((id) => id !== topicId)
    const topics = answers ? [...others, topicId] : others
    if (topics.length !== card.topics.length) this.cards.set(card.id, { ...card, topics })
    return { done: change, missed: [] }
  }

  #sort(change: ScratchChangeOf<'sort'>): Outcome {
    const topic = this.#topic(change.topicId)
    if (!topic) return refusal('topics-gone')
    this.topics.set(topic.id, { ...topic, moment: change.moment })
    return { done: change, missed: [] }
  }

  #id(id: string): string {
    return this.#ids.get(id) ?? id
  }

  #card(id: string): Card | undefined {
    const own = this.#id(id)
    return this.cards.has(own) ? (this.cards.get(own) ?? undefined) : this.#base.card(own)
  }

  #topic(id: string): T | undefined {
    return this.topics.get(id) ?? this.#base.topic(id)
  }

  /** The cards of these that are there, each id beside its card. */
  #found(ids: readonly string[]): { cardIds: string[]; cards: Card[]; missed: Missed[] } {
    const cardIds: string[] = []
    const cards: Card[] = []
    for (const id of ids) {
      const card = this.#card(id)
      if (!card) continue
      cardIds.push(id)
      cards.push(card)
    }
    const gone = ids.length - cards.length
    return { cardIds, cards, missed: gone > 0 ? [{ why: 'cards-gone', gone }] : [] }
  }

  #cell(moment: Moment, columnId: string): readonly Ordered[] {
    const key = cellOf({ moment, columnId })
    let cell = this.#cells.get(key)
    if (!cell) {
      cell = this.#base.cell(moment, columnId)
      this.#cells.set(key, cell)
    }
    return cell
  }

  #leave(cards: readonly Card[]): void {
    const going = new Set(cards.map(({ id }) => id))
    for (const [key, { moment, columnId }] of new Map(cards.map((card) => [cellOf(card), card]))) {
      const cell = this.#cell(moment, columnId)
      this.#cells.set(
        key,
        cell.filter(({ id }) => !going.has(id)),
      )
    }
  }

  /** Makes room in a cell; the keys of those that come. */
  #placeIn(
    moment: Moment,
    columnId: string,
    ids: readonly string[],
    before: string | null,
  ): ReadonlyMap<string, string> {
    const cell = this.#cell(moment, columnId)
    const coming = new Set(ids)
    const siblings = cell.filter(({ id }) => !coming.has(id))
    const beforeId = firstStaying(cell, before === null ? null : this.#id(before), coming)
    const orders = new Map<string, string>()
    for (const { id, order } of this.#given.place(siblings, ids, beforeId)) {
      orders.set(id, order)
      const sibling = coming.has(id) ? undefined : this.#card(id)
      if (sibling) this.cards.set(id, { ...sibling, order })
    }
    const all = [
      ...siblings.map(({ id, order }) => ({ id, order: orders.get(id) ?? order })),
      ...ids.map((id) => ({ id, order: orders.get(id)! })),
    ]
    this.#cells.set(cellOf({ moment, columnId }), all.toSorted(byOrder))
    return orders
  }
}

const cellOf = ({ moment, columnId }: Pick<Card, 'moment' | 'columnId'>): string =>
  `${moment}/${columnId}`

/** The card of a place, or the first after it that does not come to another place itself. */
function firstStaying(
  cell: readonly Ordered[],
  beforeId: string | null,
  coming: ReadonlySet<string>,
): string | null {
  if (beforeId === null || !coming.has(beforeId)) return beforeId
  const from = cell.findIndex(({ id }) => id === beforeId)
  return from < 0 ? null : (cell.slice(from).find(({ id }) => !coming.has(id))?.id ?? null)
}
