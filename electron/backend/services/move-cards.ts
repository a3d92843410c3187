import type { Card } from '#shared/domain/card.ts'
import { inBoardOrder } from '#shared/domain/card-order.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { publishing } from '#shared/domain/publishing.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { cardsOf, columnOf } from './find.ts'
import { placing } from './order-keys.ts'

type Input = {
  cardIds: readonly string[]
  /** Left out: each card stays in its own. */
  moment?: Moment | undefined
  columnId?: string | undefined
  beforeId: string | null
}

/**
 * Moves many cards to one cell, or to the cells of one moment or column, as one act, in the order in
 * which they stand on the board.
 *
 * @throws DomainError NOT_FOUND for a card or the column
 */
export function moveCards({ store, random, today }: ActContext, input: Input): void {
  const columns = store.read.columns.inOrder()
  const cards = inBoardOrder(columns, cardsOf(store.read, input.cardIds))
  if (input.columnId !== undefined) columnOf(store.read, input.columnId)
  const titles = cards.map(({ title }) => title)
  const progressOf = new Map(columns.map(({ id, progress }) => [id, progress]))
  store.transact(actOnMany('cards.moveMany', titles), ({ read, write }) => {
    for (const { moment, columnId, moving } of cellsOf(cards, input)) {
      const orders = ordersIn(read, moving, moment, columnId, input.beforeId, random)
      const changes: Change[] = []
      for (const card of moving) {
        if (card.moment !== moment) changes.push(setting('card', card.id, 'moment', moment))
        if (card.columnId === columnId) continue
        changes.push(setting('card', card.id, 'columnId', columnId))
        const progress = {
          from: progressOf.get(card.columnId) ?? 0,
          to: progressOf.get(columnId) ?? 0,
        }
        const { publishedOn } = publishing(card, progress, today())
        if (publishedOn) changes.push(setting('card', card.id, 'publishedOn', publishedOn))
      }
      for (const { id, order } of orders) changes.push(setting('card', id, 'order', order))
      write(changes)
    }
  })
}

type CellMove = { moment: Moment; columnId: string; moving: Card[] }

/** The cells that the cards go to, each with its cards in board order. */
function cellsOf(cards: readonly Card[], { moment, columnId }: Input): Iterable<CellMove> {
  const cells = new Map<string, CellMove>()
  for (const card of cards) {
    const to = { moment: moment ?? card.moment, columnId: columnId ?? card.columnId }
    const key = `${to.moment}/${to.columnId}`
    const cell = cells.get(key)
    if (cell) cell.moving.push(card)
    else cells.set(key, { ...to, moving: [card] })
  }
  return cells.values()
}

/** New keys of one cell; none when its cards stand like that already. */
function ordersIn(
  read: PlanReader,
  moving: readonly Card[],
  moment: Moment,
  columnId: string,
  before: string | null,
  random: () => number,
): { id: string; order: string }[] {
  const ids = moving.map(({ id }) => id)
  const among = new Set(ids)
  const cell = read.cards.inCell(columnId, moment)
  const others = cell.filter(({ id }) => !among.has(id))
  const beforeId = nextThatStays(cell, before, among)
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
