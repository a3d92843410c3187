import { staleOn } from '#shared/coverage/strength.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Column } from '#shared/domain/column.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { byOrder } from '#shared/domain/card-order.ts'
import { type CalendarOptions, type DateOf, DATES } from './calendar-options.ts'

export type EntryKey = `${DateOf}:${string}`
/** A card on one of its days. `live`: its column's progress is 1, so that no date of it is late. */
export type Entry = {
  key: EntryKey
  dateOf: DateOf
  /** `null`: it waits for one. */
  date: IsoDate | null
  card: Card
  live: boolean
}
/** What a person has on one day beyond the limit. */
export type Overload = { owner: string; load: number }

export const entryKey = (dateOf: DateOf, cardId: string): EntryKey => `${dateOf}:${cardId}`

/** `due:abc` -> its parts; `null` for anything else. */
export function readKey(key: string): { dateOf: DateOf; cardId: string } | null {
  const at = key.indexOf(':')
  const dateOf = DATES.find((one) => one === key.slice(0, at))
  return dateOf ? { dateOf, cardId: key.slice(at + 1) } : null
}

const progressIn = (columns: readonly Column[]) => {
  const progress = new Map(columns.map((column) => [column.id, column.progress]))
  return (card: Card) => progress.get(card.columnId) ?? 0
}

/** The entries of each day: what is due first, then what is published, then what wants refreshing. */
export function entriesByDay(
  cards: readonly Card[],
  columns: readonly Column[],
  dates: ReadonlySet<DateOf>,
): Map<IsoDate, Entry[]> {
  const progressOf = progressIn(columns)
  const days = new Map<IsoDate, Entry[]>()
  for (const card of cards) {
    const progress = progressOf(card)
    for (const dateOf of dates) {
      const date = dateIn(card, dateOf, progress)
      if (date === null) continue
      const entry = { key: entryKey(dateOf, card.id), dateOf, date, card, live: progress >= 1 }
      const day = days.get(date)
      if (day) day.push(entry)
      else days.set(date, [entry])
    }
  }
  for (const day of days.values()) day.sort(byKindAndPlace)
  return days
}

function dateIn(card: Card, dateOf: DateOf, progress: number): IsoDate | null {
  if (dateOf === 'due') return card.dueOn
  return dateOf === 'publish' ? card.publishedOn : staleOn(card, progress)
}

const byKindAndPlace = (a: Entry, b: Entry): number =>
  DATES.indexOf(a.dateOf) - DATES.indexOf(b.dateOf) ||
  MOMENTS.indexOf(a.card.moment) - MOMENTS.indexOf(b.card.moment) ||
  byOrder(a.card, b.card)

/** Cards still to be done that nobody has set a date for. */
export function unscheduled(cards: readonly Card[], columns: readonly Column[]): Card[] {
  const progressOf = progressIn(columns)
  return cards
    .filter((card) => card.dueOn === null && progressOf(card) < 1)
    .toSorted((a, b) => MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) || byOrder(a, b))
}

/**
 * Who has more due on a day than the limit, the heaviest first. Live cards are done; a card without
 * an estimate counts as 1 (coverage-model §7).
 */
export function overloads(
  entries: readonly Entry[],
  { measure, limit }: CalendarOptions['load'],
): Overload[] {
  if (limit === null) return []
  const loads = new Map<string, number>()
  for (const { card, dateOf, live } of entries) {
    if (dateOf !== 'due' || live || card.owner === null) continue
    const load = measure === 'cards' ? 1 : (card.effort ?? 1)
    loads.set(card.owner, (loads.get(card.owner) ?? 0) + load)
  }
  return [...loads]
    .filter(([, load]) => load > limit)
    .map(([owner, load]) => ({ owner, load }))
    .toSorted((a, b) => b.load - a.load || (a.owner < b.owner ? -1 : 1))
}
