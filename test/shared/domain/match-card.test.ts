import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CardFilter,
  FILTER_FIELDS,
  isNoFilter,
  NO_FILTER,
  readFilter,
  sameFilter,
  savedFilterOf,
} from '#shared/domain/card-filter.ts'
import { CARD_KINDS, type Card } from '#shared/domain/card.ts'
import { cardMatcher, type FilterContext } from '#shared/domain/match-card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aCard } from '#test/builders/a-card.ts'

/** A Saturday. */
const TODAY = '2026-11-21'

const context = (parts: Partial<FilterContext> = {}): FilterContext => ({
  today: TODAY,
  progressOf: (id) => (id === 'live' ? 1 : 0.3),
  topicTitle: (id) => ({ sizes: 'Shoe sizes', fit: '如何选择跑鞋' })[id],
  strengthOf: () => null,
  checkState: (id) => (id === 'slow' ? 'fail' : 'pass'),
  ...parts,
})
const filtered = (filter: Partial<CardFilter>, parts?: Partial<FilterContext>) =>
  cardMatcher({ ...NO_FILTER, ...filter }, context(parts))
const finds = (text: string, card: Partial<Card>) => filtered({ text })(aCard(card))

describe('searching cards by text', () => {
  it('looks into title, owner, tags, address and the titles of answered topics', () => {
    expect(finds('lacing', { title: 'The Lacing video' })).toBe(true)
    expect(finds('mei', { owner: 'Mei Lin' })).toBe(true)
    expect(finds('autumn', { tags: ['x', 'autumn-26'] })).toBe(true)
    expect(finds('example.org/fit', { url: 'https://example.org/fit' })).toBe(true)
    expect(finds('shoe sizes', { topics: ['sizes'] })).toBe(true)
    expect(finds('lacing', { title: 'Sizes' })).toBe(false)
  })

  it('asks for every word, in any field and in any order', () => {
    expect(finds('mei lacing', { title: 'Lacing', owner: 'Mei' })).toBe(true)
    expect(finds('mei lacing', { title: 'Lacing', owner: 'Jonas' })).toBe(false)
  })

  it('finds inside Chinese words', () => {
    expect(finds('跑鞋', { title: '女士跑鞋推荐大全' })).toBe(true)
    expect(finds('选择', { topics: ['fit'] })).toBe(true)
  })

  it('minds neither case, accents, width nor marks that are not seen', () => {
    expect(finds('елка', { title: 'Новогодняя Ёлка' })).toBe(true)
    expect(finds('ЁЛКА', { title: 'елка' })).toBe(true)
    expect(finds('cafe', { title: 'CAFÉ' })).toBe(true)
    expect(finds('abc', { title: 'ＡＢＣ' })).toBe(true)
    expect(finds('istanbul', { title: 'İSTANBUL' })).toBe(true)
    expect(finds('strasse', { title: 'Straße' })).toBe(true)
    expect(finds('σοφος', { title: 'Σοφός' })).toBe(true)
    expect(finds('shoes', { title: 'sh\u00ado\u200be\u202es' })).toBe(true)
  })

  it('tells й from и', () => {
    expect(finds('мой', { title: 'мои кроссовки' })).toBe(false)
    expect(finds('мой', { title: 'Мой выбор' })).toBe(true)
  })
})

describe('a filter of dates, rights and checks', () => {
  const due =
    (state: CardFilter['due'][number]) =>
    (dueOn: string | null, columnId = 'draft') =>
      filtered({ due: [state] })(aCard({ dueOn, columnId }))

  it('calls late what is due before today and not live', () => {
    expect(due('late')('2026-11-20')).toBe(true)
    expect(due('late')('2026-11-20', 'live')).toBe(false)
    expect(due('late')(TODAY)).toBe(false)
    expect(due('late')(null)).toBe(false)
  })

  it('counts a week from Monday to Sunday, and a fortnight from today', () => {
    expect(
      ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map((d) => due('this-week')(d)),
    ).toEqual([false, true, true, false])
    expect(
      ['2026-11-20', TODAY, '2026-12-04', '2026-12-05'].map((d) => due('next-14-days')(d)),
    ).toEqual([false, true, true, false])
    expect(due('none')(null)).toBe(true)
    expect(due('none')(TODAY)).toBe(false)
  })

  it('finds rights that end soon and rights that ended', () => {
    const until = (endsOn: string | null) =>
      aCard({ rights: [{ use: 'paid', startsOn: null, endsOn }] })
    const soon = filtered({ rights: ['ending-soon'] })
    const ended = filtered({ rights: ['ended'] })
    expect(
      ['2026-11-20', TODAY, '2026-12-21', '2026-12-22', null].map((d) => soon(until(d))),
    ).toEqual([false, true, true, false, false])
    expect([until('2026-11-20'), until(TODAY), aCard()].map(ended)).toEqual([true, false, false])
  })

  it('finds cards of failing checks, by strength, and what has aged', () => {
    expect(filtered({ failingCheck: true })(aCard({ checkId: 'slow' }))).toBe(true)
    expect(filtered({ failingCheck: true })(aCard({ checkId: 'quick' }))).toBe(false)
    const strong = { strengthOf: () => ({ strength: 0.9, freshness: 1 }) }
    const aged = { strengthOf: () => ({ strength: 0.6, freshness: 0.6 }) }
    expect(filtered({ strength: ['strong'] }, strong)(aCard())).toBe(true)
    expect(filtered({ strength: ['strong', 'good'] }, aged)(aCard())).toBe(false)
    expect(filtered({ stale: true }, aged)(aCard())).toBe(true)
    expect(filtered({ stale: true }, strong)(aCard())).toBe(false)
  })

  it('leaves archived cards out unless they are asked for', () => {
    const cards = [aCard(), aCard({ archived: true })]
    expect(cards.map(filtered({}))).toEqual([true, false])
    expect(cards.map(filtered({ archived: 'with' }))).toEqual([true, true])
    expect(cards.map(filtered({ archived: 'only' }))).toEqual([false, true])
  })

  it('has a word for cards without an owner, a channel or a topic', () => {
    expect(filtered({ owners: [''] })(aCard({ owner: null }))).toBe(true)
    expect(filtered({ owners: ['', 'Mei'] })(aCard({ owner: 'Mei' }))).toBe(true)
    expect(filtered({ owners: [''] })(aCard({ owner: 'Mei' }))).toBe(false)
    expect(filtered({ channels: [''] })(aCard({ channels: [] }))).toBe(true)
    expect(filtered({ topics: [''] })(aCard({ topics: ['sizes'] }))).toBe(false)
  })
})

const labels = fc.subarray(['', 'a', 'b'])
const anyCard = fc
  .record({
    kind: fc.constantFrom(...CARD_KINDS),
    moment: fc.constantFrom(...MOMENTS),
    owner: fc.constantFrom(null, 'a', 'b'),
    tags: fc.subarray(['a', 'b', 'c']),
    channels: fc.subarray(['a', 'b']),
    dueOn: fc.constantFrom(null, '2026-11-01', TODAY, '2026-12-01'),
    archived: fc.boolean(),
    title: fc.constantFrom('a', 'b c', '跑鞋'),
  })
  .map((fields) => aCard(fields))
const anyFilter: fc.Arbitrary<CardFilter> = fc
  .record(
    {
      text: fc.constantFrom('', 'a', 'b', '鞋'),
      kinds: fc.subarray([...CARD_KINDS]),
      moments: fc.subarray([...MOMENTS]),
      owners: labels,
      tags: labels,
      channels: labels,
      due: fc.subarray(['late', 'this-week', 'next-14-days', 'none'] as const),
      archived: fc.constantFrom('without', 'with', 'only'),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ ...NO_FILTER, ...fields }) as CardFilter)

describe('laws of filters', () => {
  it('no filter keeps every card that is not archived', () => {
    fc.assert(fc.property(anyCard, (card) => filtered({})(card) === !card.archived))
  })

  it('one more condition never shows more cards', () => {
    fc.assert(
      fc.property(anyFilter, anyCard, fc.constantFrom(...CARD_KINDS), (filter, card, kind) => {
        const wider = cardMatcher({ ...filter, kinds: [] }, context())
        const narrower = cardMatcher({ ...filter, kinds: [kind] }, context())
        expect(!narrower(card) || wider(card)).toBe(true)
      }),
    )
  })

  it('a card fits a list when it fits one of its values', () => {
    fc.assert(
      fc.property(anyFilter, anyCard, (filter, card) => {
        if (filter.tags.length === 0) return
        const each = filter.tags.map((tag) => cardMatcher({ ...filter, tags: [tag] }, context()))
        expect(cardMatcher(filter, context())(card)).toBe(each.some((fits) => fits(card)))
      }),
    )
  })

  it('a filter comes back from a saved view as it was', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const back = readFilter(JSON.parse(JSON.stringify(savedFilterOf(filter))))
        expect(sameFilter(back, filter)).toBe(true)
      }),
    )
  })

  it('anything at all can be read as a filter', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...FILTER_FIELDS), (value, field) => {
        const filter = readFilter({ [field]: value })
        expect(typeof cardMatcher(filter, context())(aCard())).toBe('boolean')
      }),
    )
    expect(isNoFilter(readFilter(null))).toBe(true)
    expect(isNoFilter(readFilter({ kinds: ['poem'], due: 'late', text: 7 }))).toBe(true)
  })
})
