import type { Card } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { type Place, publishing } from './card-place.ts'
import { setting } from './changes.ts'
import { cardsOf, columnOf } from './find.ts'
import { placing } from './order-keys.ts'

type Input = { cardIds: readonly string[]; moment?: Moment | undefined; place: Place }

/**
 * Moves many cards to one place as one act, in the order in which they stand on the board. Without a
 * moment each stays in its own, and only the cell that holds the place's card heeds it.
 *
 * @throws DomainError NOT_FOUND for a card or the column
 */
export function moveCards({ store, random, today }: ActContext, input: Input): void {
  const { place } = input
  const cards = inBoardOrder(store.read, cardsOf(store.read, input.cardIds))
  const titles = cards.map(({ title }) => title)
  store.transact(actOnMany('cards.moveMany', titles), ({ read, write }) => {
    const target = columnOf(read, place.columnId)
    const progressOf = new Map(read.columns.inOrder().map(({ id, progress }) => [id, progress]))
    for (const moment of MOMENTS) {
      const moving = cards.filter((card) => (input.moment ?? card.moment) === moment)
      if (moving.length === 0) continue
      const orders = ordersIn(read, moving, moment, place, random)
      const changes: Change[] = []
      for (const card of moving) {
        if (card.moment !== moment) changes.push(setting('card', card.id, 'moment', moment))
        if (card.columnId === target.id) continue
        changes.push(setting('card', card.id, 'columnId', target.id))
        const progress = { from: progressOf.get(card.columnId) ?? 0, to: target.progress }
        const { publishedOn } = publishing(card, progress, today())
        if (publishedOn) changes.push(setting('card', card.id, 'publishedOn', publishedOn))
      }
      for (const { id, order } of orders) changes.push(setting('card', id, 'order', order))
      write(changes)
    }
  })
}

/** New keys of one cell; none when its cards stand like that already. */
function ordersIn(
  read: PlanReader,
  moving: readonly Card[],
  moment: Moment,
  place: Place,
  random: () => number,
): { id: string; order: string }[] {
  const ids = moving.map(({ id }) => id)
  const among = new Set(ids)
  const cell = read.cards.inCell(place.columnId, moment)
  const others = cell.filter(({ id }) => !among.has(id))
  const beforeId = nextThatStays(cell, place.beforeId, among)
  const found = beforeId === null ? -1 : others.findIndex(({ id }) => id === beforeId)
  const at = found === -1 ? others.length : found
  const wanted = others.map(({ id }) => id).toSpliced(at, 0, ...ids)
  if (wanted.length === cell.length && wanted.every((id, i) => id === cell[i]!.id)) return []
  return placing(others, ids, beforeId, random)
}

/** The card of a place, or the first after it that is not itself on the move. */
function nextThatStays(
  cell: readonly { id: string }[],
  beforeId: string | null,
  moving: ReadonlySet<string>,
): string | null {
  if (beforeId === null || !moving.has(beforeId)) return beforeId
  const from = cell.findIndex(({ id }) => id === beforeId)
  return from === -1 ? null : (cell.slice(from).find(({ id }) => !moving.has(id))?.id ?? null)
}

function inBoardOrder(read: PlanReader, cards: readonly Card[]): Card[] {
  const columnAt = new Map(read.columns.inOrder().map(({ id }, i) => [id, i]))
  return cards.toSorted(
    (a, b) =>
      MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
      (columnAt.get(a.columnId) ?? 0) - (columnAt.get(b.columnId) ?? 0) ||
      compare(a.order, b.order) ||
      compare(a.id, b.id),
  )
}

/** By code unit, as SQLite orders keys; never by locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
