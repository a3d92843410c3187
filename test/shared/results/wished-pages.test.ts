import { expect, it } from 'vitest'
import { wishedPages } from '#shared/results/wished-pages.ts'
import { matchPages } from '#shared/results/match-pages.ts'

const page = (row: number, url: string) => ({ row, url, clicks: row, impressions: 10, position: 2 })
const pages = [
  page(2, 'https://a.example/x'),
  page(3, 'https://a.example/y'),
  page(4, 'https://a.example/z'),
  page(5, 'https://a.example/twice'),
]
const cards = new Map(
  [
    { id: 'known', url: 'a.example/x', archived: false },
    { id: 'bare', url: null, archived: false },
    { id: 'one', url: 'https://a.example/twice', archived: false },
    { id: 'other', url: 'http://a.example/twice', archived: false },
  ].map((card) => [card.id, card]),
)
const wished = (attached: [number, string][]) =>
  wishedPages(matchPages(pages, cards.values()), new Map(attached), cards).map(
    ({ cardId, clicks, becomesAddress }) => [cardId, clicks, becomesAddress],
  )

it('nothing is written of a page that nobody was given', () => {
  expect(wished([])).toEqual([['known', 2, false]])
})

it('the first page given to a card without an address becomes its address', () => {
  expect(
    wished([
      [3, 'bare'],
      [4, 'bare'],
    ]),
  ).toEqual([
    ['known', 2, false],
    ['bare', 3, true],
    ['bare', 4, false],
  ])
})

it('a page of two cards goes to the one that was said', () => {
  expect(wished([[5, 'other']])).toEqual([
    ['known', 2, false],
    ['other', 5, false],
  ])
})

it('a card that is gone meanwhile gets nothing', () => {
  expect(wished([[3, 'gone']])).toEqual([['known', 2, false]])
})
