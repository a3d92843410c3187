import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { AudienceWeek } from '#shared/messages/week-load.ts'
import { entryKey, overloads, type Entry, type Overload } from './calendar-entries.ts'
import type { CalendarOptions } from './calendar-options.ts'
import { monthOf } from './calendar-pages.ts'
import type { BrokenCaps } from './use-broken-caps.ts'

/** What a list of entries shows, one under the other. */
export type ListRow =
  | { row: 'day'; date: IsoDate; count: number; overloads: readonly Overload[] }
  | { row: 'entry'; entry: Entry }
  /** A week in which audiences get too many messages. */
  | { row: 'caps'; monday: IsoDate; over: readonly AudienceWeek[] }

export const listed = (entries: readonly Entry[]): ListRow[] =>
  entries.map((entry) => ({ row: 'entry', entry }))

/** Cards that wait for a day. */
export const waitingRows = (cards: readonly Card[]): ListRow[] =>
  listed(
    cards.map((card) => ({
      key: entryKey('due', card.id),
      dateOf: 'due',
      date: null,
      card,
      live: false,
    })),
  )

/** The month's days that hold something, each before what it holds; weeks over a cap before their days. */
export function agendaRows(
  days: ReadonlyMap<IsoDate, readonly Entry[]>,
  anchor: IsoDate,
  load: CalendarOptions['load'],
  caps: BrokenCaps = new Map(),
): ListRow[] {
  const { from, to } = monthOf(anchor)
  const listedDays = [...days]
    .filter(([date]) => date >= from && date <= to)
    .map(([date, entries]): [IsoDate, ListRow[]] => [
      date,
      [
        { row: 'day', date, count: entries.length, overloads: overloads(entries, load) },
        ...listed(entries),
      ],
    ])
  const weeks = [...caps].map(([monday, over]): [IsoDate, ListRow[]] => [
    // The week that began in the month before stands at the head of this one.
    monday < from ? from : monday,
    [{ row: 'caps', monday, over }],
  ])
  return [...weeks, ...listedDays]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([, rows]) => rows)
}

/** The day to begin with when the keys come to the page: where they were, else today, else the first. */
export function tabDay(
  last: IsoDate,
  today: IsoDate,
  weeks: readonly (readonly IsoDate[])[],
): IsoDate {
  const days = weeks.flat()
  return [last, today].find((day) => days.includes(day)) ?? days[0]!
}
