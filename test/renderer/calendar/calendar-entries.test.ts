import { describe, expect, it } from 'vitest'
import {
  entriesByDay,
  overloads,
  readKey,
  unscheduled,
} from '#renderer/features/calendar/calendar-entries.ts'
import { calendarOptions, DATES } from '#renderer/features/calendar/calendar-options.ts'
import { agendaRows } from '#renderer/features/calendar/calendar-rows.ts'
import { monthOf, roomFor, turned, weeksOf } from '#renderer/features/calendar/calendar-pages.ts'
import type { Column } from '#shared/domain/column.ts'
import { aCard } from '#test/builders/a-card.ts'

const columns: Column[] = [
  { id: 'idea', title: 'Idea', progress: 0, limit: null, order: 'a' },
  { id: 'live', title: 'Live', progress: 1, limit: null, order: 'b' },
]
const ALL = new Set(DATES)
const on = (cards: Parameters<typeof entriesByDay>[0], date: string) =>
  entriesByDay(cards, columns, ALL).get(date) ?? []

describe('the entries of a calendar', () => {
  it('are what is due, published and to be refreshed, each on its day', () => {
    const card = aCard({ id: 'c', dueOn: '2025-01-01', publishedOn: '2025-01-03' })
    const days = entriesByDay([card], columns, ALL)
    expect([...days].map(([date, [entry]]) => [date, entry!.key])).toEqual([
      ['2025-01-01', 'due:c'],
      ['2025-01-03', 'publish:c'],
      ['2026-01-04', 'refresh:c'],
    ])
    expect([...entriesByDay([card], columns, new Set(['publish'])).keys()]).toEqual(['2025-01-03'])
  })

  it('stand on a day by kind of date, then as on the board', () => {
    const cards = [
      aCard({ id: 'p', publishedOn: '2026-11-21' }),
      aCard({ id: 'b', dueOn: '2026-11-21', moment: 'buy' }),
      aCard({ id: 'k', dueOn: '2026-11-21', order: 'b' }),
      aCard({ id: 'j', dueOn: '2026-11-21', order: 'a' }),
    ]
    expect(on(cards, '2026-11-21').map(({ card }) => card.id)).toEqual(['j', 'k', 'b', 'p'])
  })

  it('read their keys, whatever an id looks like', () => {
    expect(readKey('due:a:b')).toEqual({ dateOf: 'due', cardId: 'a:b' })
    expect(readKey('day:2026-11-21')).toBeNull()
  })

  it('leave to the list of those without a day what is still to be done', () => {
    const cards = [
      aCard({ id: 'live' }),
      aCard({ id: 'waits', columnId: 'idea' }),
      aCard({ id: 'dated', columnId: 'idea', dueOn: '2026-11-21' }),
    ]
    expect(unscheduled(cards, columns).map(({ id }) => id)).toEqual(['waits'])
  })
})

describe('the load of a day', () => {
  const due = (owner: string | null, effort: number | null, columnId = 'idea') =>
    aCard({ owner, effort, columnId, dueOn: '2026-11-21' })
  const cards = [
    due('Ann', 5),
    due('Ann', null),
    due('Bo', 1),
    due('Bo', 1),
    due('Bo', 1),
    due('Bo', 9, 'live'),
    due(null, 99),
  ]

  it('tells who has more than the limit: by cards or by effort, unestimated as 1, live not at all', () => {
    const day = on(cards, '2026-11-21')
    expect(overloads(day, { measure: 'cards', limit: 2 })).toEqual([{ owner: 'Bo', load: 3 }])
    expect(overloads(day, { measure: 'effort', limit: 2 })).toEqual([
      { owner: 'Ann', load: 6 },
      { owner: 'Bo', load: 3 },
    ])
    expect(overloads(day, { measure: 'effort', limit: 6 })).toEqual([])
    expect(overloads(day, { measure: 'effort', limit: null })).toEqual([])
  })
})

describe('the rows of an agenda', () => {
  it('tell a week over its cap before its days, one begun in the month before at the head', () => {
    const days = entriesByDay([aCard({ columnId: 'idea', dueOn: '2026-11-24' })], columns, ALL)
    const over = [{ audience: 'Runners', sends: 4, cap: 3, over: 1, messages: [] }]
    const caps = new Map(['2026-10-26', '2026-11-23'].map((monday) => [monday, over]))
    const rows = agendaRows(days, '2026-11-21', { measure: 'cards', limit: null }, caps)
    expect(rows.map((row) => (row.row === 'caps' ? row.monday : row.row))).toEqual([
      ...['2026-10-26', '2026-11-23', 'day', 'entry'],
    ])
  })

  it('are the days of the month that hold something, with who has too much on them', () => {
    const due = (dueOn: string) => aCard({ owner: 'Ann', columnId: 'idea', dueOn })
    const days = entriesByDay(
      ['2026-11-30', '2026-11-02', '2026-11-02', '2026-12-01'].map(due),
      columns,
      ALL,
    )
    const rows = agendaRows(days, '2026-11-21', { measure: 'cards', limit: 1 })
    expect(
      rows.map((row) =>
        row.row === 'day'
          ? [row.date, row.count, row.overloads]
          : row.row === 'entry'
            ? row.entry.date
            : row.monday,
      ),
    ).toEqual([
      ['2026-11-02', 2, [{ owner: 'Ann', load: 2 }]],
      '2026-11-02',
      '2026-11-02',
      ['2026-11-30', 1, []],
      '2026-11-30',
    ])
  })
})

describe('the options and pages of a calendar', () => {
  it('fall back to the usual where a view says nothing or nonsense', () => {
    const usual = calendarOptions({})
    expect(usual).toEqual({
      mode: 'month',
      dates: ALL,
      load: { measure: 'cards', limit: 3 },
      unscheduled: true,
    })
    expect(calendarOptions({ mode: 1, dates: ['x'], measure: 'kg', limit: -1 })).toEqual(usual)
    expect(calendarOptions({ limit: null }).load.limit).toBeNull()
  })

  it('turn by month or week, and end somewhere', () => {
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-28')
    expect(turned('week', '2026-01-31', -1)).toBe('2026-01-24')
    expect(turned('month', '2999-12-01', 5)).toBe('2999-12-31')
    expect(weeksOf('week', '2026-11-21', 1)).toEqual([
      ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`),
    ])
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })

  it('keep one line for “more” where a day has too little room', () => {
    expect(roomFor(126, 4)).toBe(4)
    expect(roomFor(126, 5)).toBe(3)
    expect(roomFor(10, 1)).toBe(1)
    expect(roomFor(10, 10_000)).toBe(0)
    expect(roomFor(30 + 3 * 62, 3, true)).toBe(3)
    expect(roomFor(30 + 3 * 62, 4, true)).toBe(2)
    expect(roomFor(10, 3, true)).toBe(0)
  })
})
