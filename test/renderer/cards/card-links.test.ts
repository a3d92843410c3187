import { expect, it } from 'vitest'
import { cardsTitled, linksOf } from '#renderer/features/cards/card-links.ts'
import { aCard } from '../../builders/a-card.ts'

it('links show at both ends, and one to a card in the trash shows as broken', () => {
  const a = aCard({ id: 'a', links: ['supports:gone', 'blocks:b'] })
  const b = aCard({ id: 'b', links: ['answers:a'] })
  const cards = new Map([a, b].map((card) => [card.id, card]))
  expect(
    linksOf(a, cards).map(({ kind, direction, card }) => [direction, kind, card?.id ?? null]),
  ).toEqual([
    ['out', 'supports', null],
    ['out', 'blocks', 'b'],
    ['in', 'answers', 'b'],
  ])
  expect(linksOf(b, cards).at(-1)).toMatchObject({
    kind: 'blocks',
    direction: 'in',
    holderId: 'a',
    text: 'blocks:b',
  })
})

it('cards are found by all words of a title, those that begin with them first', () => {
  const cards = ['A trail shoe', 'Trail shoes', 'Road shoes', 'Трейловые кроссовки'].map((title) =>
    aCard({ title }),
  )
  const found = (search: string, limit = 5) =>
    cardsTitled(search, cards, ({ title }) => title === 'Road shoes', limit).map((c) => c.title)
  expect(found('trail')).toEqual(['Trail shoes', 'A trail shoe'])
  expect(found('shoe a')).toEqual(['A trail shoe', 'Trail shoes'])
  expect(found('КРОСС')).toEqual(['Трейловые кроссовки'])
  expect(found('', 2)).toHaveLength(2)
})
