import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPages, sumOfPages } from '#shared/results/match-pages.ts'

const page = (url: string, row = 2) => ({ row, url, clicks: 1, impressions: 10, position: 3 })
const card = (id: string, url: string | null, archived = false) => ({ id, url, archived })

describe('pages of an export', () => {
  it('belong to the card of the same address, several of them to one card', () => {
    const pages = [page('https://a.example/x'), page('http://www.a.example/x/', 3)]
    const { matched, unmatched } = matchPages(pages, [card('c-1', 'a.example/x')])
    expect([...matched]).toEqual([['c-1', pages]])
    expect(unmatched).toEqual([])
  })

  it('wait for a person where no card or more than one has the address', () => {
    const [lonely, shared] = [page('https://a.example/y'), page('https://a.example/x', 3)]
    const cards = [card('c-1', 'https://a.example/x'), card('c-2', 'http://a.example/x')]
    expect(matchPages([lonely, shared], cards)).toEqual({
      matched: new Map(),
      unmatched: [lonely],
      unsure: [{ page: shared, cardIds: ['c-1', 'c-2'] }],
    })
  })

  it('never belong to an archived card or to one without an address', () => {
    const cards = [card('c-1', 'https://a.example/x', true), card('c-2', null), card('c-3', '')]
    expect(matchPages([page('https://a.example/x'), page('')], cards).matched.size).toBe(0)
  })

  it('are each of one card, of several or of none', () => {
    const url = fc.constantFrom('a.example', 'a.example/x', 'https://a.example/x/', 'nothing')
    fc.assert(
      fc.property(fc.array(url), fc.array(url), (urls, addresses) => {
        const pages = urls.map((one, i) => page(one, i + 2))
        const cards = addresses.map((one, i) => card(`c-${i}`, one))
        const { matched, unmatched, unsure } = matchPages(pages, cards)
        const all = [
          ...[...matched.values()].flat(),
          ...unmatched,
          ...unsure.map((one) => one.page),
        ]
        expect(all.toSorted((a, b) => a.row - b.row)).toEqual(pages)
      }),
    )
  })
})

describe('figures of several pages', () => {
  it('add up, and the position is a mean by impressions', () => {
    const pages = [
      { clicks: 5, impressions: 300, position: 2 },
      { clicks: 1, impressions: 100, position: 6 },
    ]
    expect(sumOfPages(pages)).toEqual({ clicks: 6, impressions: 400, ctr: 0.015, position: 3 })
  })

  it('are no numbers where there are none', () => {
    expect(sumOfPages([{ clicks: 0, impressions: 0, position: null }])).toEqual({
      clicks: 0,
      impressions: 0,
      ctr: null,
      position: null,
    })
  })
})
