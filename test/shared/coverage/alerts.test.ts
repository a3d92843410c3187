import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Alert, alertId, type AlertKind, gradeOf } from '#shared/coverage/alert.ts'
import { alertsOf } from '#shared/coverage/alerts.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { cardStrength } from '#shared/coverage/strength.ts'
import type { Board } from '#shared/domain/board.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { DecisionPath } from '#shared/domain/plan.ts'
import type { RightsWindow } from '#shared/domain/rights.ts'
import { aBoard, aColumn, theColumns } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard } from '#test/builders/arbitrary-board.ts'

const TODAY = '2026-11-21'

const alertsFor = (
  board: Board,
  { today = TODAY, grown = [] }: { today?: string; grown?: Parameters<typeof alertsOf>[1] } = {},
) =>
  alertsOf(
    {
      ...board,
      cards: new Map(board.cards.map((card) => [card.id, card])),
      topics: new Map(board.topics.map((topic) => [topic.id, topic])),
      score: scorePlan(board, today),
      today,
    },
    grown,
  )
const ofKind = <K extends AlertKind>(kind: K, alerts: readonly Alert[]) =>
  alerts.filter((alert): alert is Extract<Alert, { kind: K }> => alert.kind === kind)

/** Nobody wants more than nothing, so that no moment is under its target. */
const content = { targets: { know: 0, go: 0, do: 0, buy: 0 } }
const right = (endsOn: string | null, use: RightsWindow['use'] = 'organic'): RightsWindow => ({
  use,
  startsOn: null,
  endsOn,
})
const withCard = (card: Parameters<typeof aCard>[0]) =>
  aBoard({ settings: content, cards: [aCard({ id: 'c', title: 'Video', ...card })] })

test('a plan without troubles has none', () => {
  expect(alertsFor(withCard({}))).toEqual([])
})

describe('a moment', () => {
  test('under its target is told with both figures as they are shown', () => {
    const board = aBoard({ settings: { targets: { know: 5, go: 0, do: 0.4, buy: 0 } } })
    expect(ofKind('under-target', alertsFor(board))).toEqual([
      { kind: 'under-target', moment: 'know', score: 0, target: 5 },
    ])
  })
})

describe('the first element of the path', () => {
  const wanted = { know: 70, go: 70, do: 0, buy: 0 }
  const served = (path: DecisionPath, ...cards: Parameters<typeof aCard>[0][]) => {
    const settings = { path, targets: wanted }
    const board = aBoard({ settings, cards: cards.map((card) => aCard(card)) })
    return ofKind('first-element-thin', alertsFor(board))
  }

  test('is told while it is thin over the moments aimed at, with the moment that lacks it most', () => {
    expect(
      served('interest', { moment: 'know', columnId: 'review', elements: ['touchpoint'] }),
    ).toEqual([
      {
        ...{ kind: 'first-element-thin', path: 'interest', element: 'touchpoint' },
        ...{ covered: 30, thinnest: 'go' },
      },
    ])
    expect(served('social')).toMatchObject([{ element: 'trust', covered: 0, thinnest: 'know' }])
  })

  test('is not told once it is served, whatever the others lack', () => {
    const card = { moment: 'know', elements: ['need'] } as const
    expect(served('search', { ...card, elements: ['need'] })).toEqual([])
    expect(served('interest', { ...card, elements: ['need'] })).toMatchObject([{ covered: 0 }])
  })

  test('is not told at 40 %, and an archived card serves nobody', () => {
    const half: Parameters<typeof aCard>[0] = {
      ...{ moment: 'know', columnId: 'scheduled', elements: ['need'] },
    }
    expect(served('search', half)).toEqual([])
    const archived = { ...half, archived: true }
    expect(served('search', archived)).toMatchObject([{ covered: 0 }])
  })
})

describe('usage rights', () => {
  test.each([
    [45, 45],
    [31, 45],
    [30, 30],
    [15, 30],
    [14, 14],
    [1, 14],
    [0, 0],
  ])('that end in %d days have reached the stage of %d', (daysLeft, stage) => {
    const endsOn = addDays(TODAY, daysLeft)
    expect(alertsFor(withCard({ rights: [right(endsOn)] }))).toEqual([
      {
        ...{ kind: 'rights-ending', cardId: 'c', title: 'Video', uses: ['organic'] },
        ...{ endsOn, daysLeft, stage },
      },
    ])
  })

  test('that end later, or never, are nobody’s worry', () => {
    expect(alertsFor(withCard({ rights: [right(addDays(TODAY, 46))] }))).toEqual([])
    expect(alertsFor(withCard({ rights: [right(null)] }))).toEqual([])
  })

  test('are told by use, those of one day together, and not where a later window goes on', () => {
    const [soon, later] = [addDays(TODAY, 10), addDays(TODAY, 40)]
    const rights = [right(soon, 'paid'), right(later, 'paid'), right(soon, 'ai'), right(later)]
    expect(
      ofKind('rights-ending', alertsFor(withCard({ rights }))).map(({ uses, endsOn }) => [
        endsOn,
        uses,
      ]),
    ).toEqual([
      [soon, ['ai']],
      [later, ['organic', 'paid']],
    ])
  })

  test('that have all ended make the card count for nothing, which is told first of all', () => {
    const ended = right('2026-10-01')
    const board = aBoard({ cards: [aCard({ id: 'c', title: 'Video', rights: [ended] })] })
    expect(alertsFor(board)[0]).toEqual({
      ...{ kind: 'rights-ended', cardId: 'c', title: 'Video', endedOn: '2026-10-01' },
    })
    const held = withCard({ rights: [ended, right(null, 'paid')] })
    expect(alertsFor(held)).toEqual([])
  })

  test('of an archived card are nobody’s worry', () => {
    expect(alertsFor(withCard({ archived: true, rights: [right('2026-10-01')] }))).toEqual([])
  })
})

describe('a live card', () => {
  test('is told before it goes stale, and once it has', () => {
    const guide = withCard({ publishedOn: '2025-11-21' })
    const [soon] = ofKind('going-stale', alertsFor(guide, { today: '2026-11-01' }))
    expect(soon).toMatchObject({ cardId: 'c', since: '2025-11-21', staleOn: '2026-11-22' })
    expect(soon!.daysLeft).toBe(21)
    expect(alertsFor(guide, { today: '2026-10-22' })).toEqual([])
    expect(alertsFor(guide, { today: '2026-11-21' })).toMatchObject([{ daysLeft: 1 }])
    const [stale] = ofKind('stale', alertsFor(guide, { today: '2026-11-22' }))
    expect(stale!.freshness).toBeLessThan(1)
  })

  test('that is not live, has no day or never ages is not', () => {
    expect(alertsFor(withCard({ publishedOn: '2020-01-01', columnId: 'draft' }))).toEqual([])
    expect(alertsFor(withCard({}))).toEqual([])
    expect(alertsFor(withCard({ publishedOn: '2020-01-01', kind: 'fix' }))).toEqual([])
  })
})

describe('a column', () => {
  const board = (limit: number | null) =>
    aBoard({
      settings: content,
      columns: [...theColumns(), aColumn({ id: 'wip', title: 'In work', progress: 1, limit })],
      cards: [
        ...[1, 2].map(() => aCard({ columnId: 'wip', moment: 'buy' })),
        aCard({ columnId: 'wip', moment: 'know' }),
        aCard({ columnId: 'wip', moment: 'know', archived: true }),
        aCard({ columnId: 'gone', moment: 'know' }),
      ],
    })

  test('over its limit is told with the lane that is fullest', () => {
    expect(alertsFor(board(2))).toEqual([
      {
        ...{ kind: 'over-limit', columnId: 'wip', title: 'In work', limit: 2, cards: 3 },
        fullest: { moment: 'buy', cards: 2 },
      },
    ])
  })

  test('at its limit, or without one, is not', () => {
    expect(alertsFor(board(3))).toEqual([])
    expect(alertsFor(board(null))).toEqual([])
  })
})

describe('a topic that grew', () => {
  const grown = [{ topicId: 't', before: 100, now: 160 }]
  const board = (columnId: string | null) =>
    aBoard({
      settings: content,
      topics: [aTopic({ id: 't', title: 'Sizes' })],
      cards: columnId === null ? [] : [aCard({ id: 'c', title: 'Guide', columnId, topics: ['t'] })],
    })

  test('is told while no card answers it', () => {
    expect(alertsFor(board(null), { grown })).toEqual([
      { kind: 'topic-grew', title: 'Sizes', moment: 'know', begun: null, ...grown[0] },
    ])
    expect(alertsFor(board('idea'), { grown })).toMatchObject([
      { begun: { cardId: 'c', title: 'Guide' } },
    ])
  })

  test('is not once a card answers it, or when it is gone', () => {
    expect(alertsFor(board('brief'), { grown })).toEqual([])
    expect(alertsFor(board(null), { grown: [{ ...grown[0]!, topicId: 'gone' }] })).toEqual([])
  })
})

test('moments equally far below their targets are told in the order of moments', () => {
  const targets = { know: 70, go: 70, do: 70, buy: 70 }
  const told = ofKind('under-target', alertsFor(aBoard({ settings: { targets } })))
  expect(told.map(({ moment }) => moment)).toEqual(['know', 'go', 'do', 'buy'])
})

test('each alert has an id of its own and a whole grade, on any board and any day', () => {
  const days = fc.integer({ min: -800_000, max: 20_000 }).map((by) => addDays(TODAY, by))
  fc.assert(
    fc.property(arbitraryBoard(), days, (board, today) => {
      const alerts = alertsFor(board, {
        today,
        grown: board.topics.map(({ id }) => ({ topicId: id, before: 0, now: 3 })),
      })
      expect(new Set(alerts.map(alertId)).size).toBe(alerts.length)
      for (const alert of alerts) {
        expect(Number.isInteger(gradeOf(alert))).toBe(true)
        const numbers = Object.values(alert).filter((value) => typeof value === 'number')
        expect(numbers.every(Number.isFinite)).toBe(true)
      }
      const progress = new Map(board.columns.map((column) => [column.id, column.progress]))
      const weak = board.cards.filter((card) => {
        const now = cardStrength(card, progress.get(card.columnId) ?? 0, today)
        return !card.archived && (now.rightsEnded || now.freshness < 1)
      })
      const told = new Set(
        [...ofKind('rights-ended', alerts), ...ofKind('stale', alerts)].map(({ cardId }) => cardId),
      )
      expect(told).toEqual(new Set(weak.map(({ id }) => id)))
    }),
    { numRuns: 200 },
  )
})

test('what gets worse gets a higher grade under the same id', () => {
  const card = withCard({ publishedOn: '2025-11-21', rights: [right('2027-01-10')] })
  const days = Array.from({ length: 400 }, (_, i) => addDays(TODAY, i))
  const grades = new Map<string, number>()
  for (const today of days) {
    for (const alert of alertsFor(card, { today })) {
      const id = alertId(alert)
      expect(gradeOf(alert)).toBeGreaterThanOrEqual(grades.get(id) ?? 0)
      grades.set(id, gradeOf(alert))
    }
  }
  expect(Object.fromEntries(grades)).toEqual({ 'rights c 2027-01-10': 4, 'stale c 2025-11-21': 6 })
})
