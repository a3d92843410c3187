import { CARD_KINDS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { weekStart, type Weekday } from '#shared/domain/weeks.ts'
import { byOrder } from '#shared/domain/card-order.ts'
import { type CardValues, sortValue } from './card-values.ts'
import type { Grouping, SortBy } from './table-options.ts'

/** A group's `key` says what its cards share: a moment, an id, a name, a week's first day; '' for none. */
export type GroupRow = { row: 'group'; id: string; key: string; count: number; isClosed: boolean }
export type CardRow = { row: 'card'; id: string; card: Card }
export type TableRow = GroupRow | CardRow

export const groupId = (key: string): string => `group:${key}`

/** Cards in the order asked for; equal ones, and all without an order, as they stand on the board. */
export function sortCards(
  cards: readonly Card[],
  sort: readonly SortBy[],
  values: CardValues,
): readonly Card[] {
  const columnAt = new Map(values.columns.map(({ id }, i) => [id, i]))
  const onBoard = (a: Card, b: Card) =>
    MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
    (columnAt.get(a.columnId) ?? 0) - (columnAt.get(b.columnId) ?? 0) ||
    byOrder(a, b)
  if (sort.length === 0) return cards.toSorted(onBoard)
  const keyed = cards.map((card) => ({
    card,
    keys: sort.map(({ id }) => sortValue(card, id, values)),
  }))
  keyed.sort((a, b) => {
    for (const [i, { desc, id }] of sort.entries()) {
      const [x, y] = [a.keys[i] ?? null, b.keys[i] ?? null]
      if (x === y) continue
      // What is not there stands last, whichever way.
      if (x === null || y === null) return x === null ? 1 : -1
      const sign = desc ? -1 : 1
      if (typeof x === 'number' && typeof y === 'number') return sign * (x - y)
      const order = isDay(id) ? (x < y ? -1 : 1) : values.compareText(String(x), String(y))
      if (order !== 0) return sign * order
    }
    return onBoard(a.card, b.card)
  })
  return keyed.map(({ card }) => card)
}

const isDay = (id: SortBy['id']) => id.endsWith('On') || id === 'rights'

/** The rows to show: cards as they are sorted, under the heads of their groups. */
export function rowsOf(
  cards: readonly Card[],
  group: Grouping,
  closed: ReadonlySet<string>,
  { values, firstDay }: { values: CardValues; firstDay: Weekday },
): TableRow[] {
  const rowOf = (card: Card): CardRow => ({ row: 'card', id: card.id, card })
  if (group === 'none') return cards.map(rowOf)
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const key = keyOf(card, group, firstDay)
    const members = groups.get(key)
    if (members) members.push(card)
    else groups.set(key, [card])
  }
  const inOrder = [...groups].toSorted(([a], [b]) => compareKeys(a, b, group, values))
  return inOrder.flatMap(([key, members]): TableRow[] => {
    const isClosed = closed.has(closedKey(group, key))
    const head: GroupRow = { row: 'group', id: groupId(key), key, count: members.length, isClosed }
    return isClosed ? [head] : [head, ...members.map(rowOf)]
  })
}

/** How a view names a closed group: the same name in another grouping is another group. */
export const closedKey = (group: Grouping, key: string): string => `${group}:${key}`

function keyOf(card: Card, group: Exclude<Grouping, 'none'>, firstDay: Weekday): string {
  switch (group) {
    case 'moment':
      return card.moment
    case 'column':
      return card.columnId
    case 'owner':
      return card.owner ?? ''
    case 'kind':
      return card.kind
    case 'dueWeek':
      return card.dueOn === null ? '' : weekStart(card.dueOn, firstDay)
  }
}

function compareKeys(a: string, b: string, group: Grouping, values: CardValues): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  const at = (list: readonly string[]) => list.indexOf(a) - list.indexOf(b)
  if (group === 'moment') return at(MOMENTS)
  if (group === 'kind') return at(CARD_KINDS)
  if (group === 'column') return at(values.columns.map(({ id }) => id))
  return group === 'owner' ? values.compareText(a, b) : a < b ? -1 : 1
}
