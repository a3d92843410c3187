import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardValues } from '#renderer/features/table/card-values.ts'
import type { SortBy } from '#renderer/features/table/table-options.ts'
import { rowsOf, sortCards } from '#renderer/features/table/table-rows.ts'
import { COLUMN_IDS } from '#renderer/features/table/table-columns.ts'
import { aCard } from '#test/builders/a-card.ts'

const values: CardValues = {
  compareText: new Intl.Collator('en', { numeric: true }).compare,
  columns: [
    { id: 'idea', title: 'Idea', progress: 0, limit: null, order: 'a' },
    { id: 'live', title: 'Live', progress: 1, limit: null, order: 'b' },
  ],
  strengthOf: () => 1,
  nameOf: (_column, id) => id,
  ruleOf: ({ rule }) => rule.unit,
}
const titles = (cards: readonly { title: string }[]) => cards.map(({ title }) => title)

describe('sorting cards', () => {
  it('keeps the order of the board where nothing else is asked for', () => {
    const cards = [
      aCard({ title: 'd', moment: 'buy' }),
      aCard({ title: 'c', columnId: 'live' }),
      aCard({ title: 'b', columnId: 'idea', order: 'b' }),
      aCard({ title: 'a', columnId: 'idea', order: 'a' }),
    ]
    expect(titles(sortCards(cards, [], values))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('goes by the first column, then by the next, with what is empty last either way', () => {
    const cards = [
      aCard({ title: 'none', dueOn: null }),
      aCard({ title: 'Post 10', dueOn: '2026-12-01' }),
      aCard({ title: 'Post 9', dueOn: '2026-12-01' }),
      aCard({ title: 'first', dueOn: '2026-11-01' }),
    ]
    const sort: SortBy[] = [
      { id: 'dueOn', desc: true },
      { id: 'title', desc: false },
    ]
    expect(titles(sortCards(cards, sort, values))).toEqual(['Post 9', 'Post 10', 'first', 'none'])
    expect(titles(sortCards(cards, [{ id: 'dueOn', desc: false }], values)).at(-1)).toBe('none')
  })

  it('goes by the alphabet of the language', () => {
    const inOrder = (locale: string, names: string[]) =>
      titles(
        sortCards(
          names.map((title) => aCard({ title })),
          [{ id: 'title', desc: false }],
          { ...values, compareText: new Intl.Collator(locale, { numeric: true }).compare },
        ),
      )
    expect(inOrder('ru', ['Жираф', 'ёлка', 'Ель', 'яблоко'])).toEqual([
      'ёлка',
      'Ель',
      'Жираф',
      'яблоко',
    ])
    // By their sounds: bei, guang, shang.
    expect(inOrder('zh-CN', ['上海', '北京', '广州'])).toEqual(['北京', '广州', '上海'])
  })

  it('puts the cards of a series together, cards of none last', () => {
    const rule = { every: 1, unit: 'week' as const, weekdays: [], ends: { count: 4 } }
    const of = (id: string) => ({ series: { id, rule } })
    const cards = [
      aCard({ title: 'a1', ...of('a') }),
      aCard({ title: 'none' }),
      aCard({ title: 'b1', ...of('b') }),
      aCard({ title: 'a2', ...of('a') }),
    ]
    const sorted = titles(sortCards(cards, [{ id: 'series', desc: false }], values))
    expect(sorted.at(-1)).toBe('none')
    expect(Math.abs(sorted.indexOf('a1') - sorted.indexOf('a2'))).toBe(1)
  })

  it('loses and makes up no card, whatever it goes by', () => {
    const sorts = fc.array(fc.record({ id: fc.constantFrom(...COLUMN_IDS), desc: fc.boolean() }))
    const cards = fc.array(
      fc.record({ title: fc.string(), owner: fc.option(fc.string(), { nil: null }) }),
    )
    fc.assert(
      fc.property(cards, sorts, (fields, sort) => {
        const given = fields.map((one) => aCard(one))
        const sorted = sortCards(given, sort, values)
        expect(new Set(sorted)).toEqual(new Set(given))
        expect(sortCards(given.toReversed(), sort, values)).toEqual(sorted)
      }),
      { numRuns: 60 },
    )
  })
})

describe('grouping cards', () => {
  const how = { values, firstDay: 1 as const }

  it('puts a head with a count before each group, those without last, and hides closed ones', () => {
    const cards = [
      aCard({ title: 'x', owner: null }),
      aCard({ title: 'y', owner: 'Zoe' }),
      aCard({ title: 'z', owner: 'Ann' }),
      aCard({ title: 'w', owner: 'Ann' }),
    ]
    const rows = rowsOf(cards, 'owner', new Set(['owner:Ann']), how)
    expect(
      rows.map((row) => (row.row === 'group' ? [row.key, row.count] : row.card.title)),
    ).toEqual([['Ann', 2], ['Zoe', 1], 'y', ['', 1], 'x'])
  })

  it('begins weeks where the reader does', () => {
    const cards = [aCard({ dueOn: '2026-11-22' }), aCard({ dueOn: '2026-11-23' })]
    const keys = (firstDay: 0 | 1) =>
      rowsOf(cards, 'dueWeek', new Set(), { values, firstDay }).flatMap((row) =>
        row.row === 'group' ? [row.key] : [],
      )
    expect(keys(1)).toEqual(['2026-11-16', '2026-11-23'])
    expect(keys(0)).toEqual(['2026-11-22'])
  })
})
