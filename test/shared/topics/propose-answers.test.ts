import { describe, expect, it } from 'vitest'
import type { Moment } from '#shared/domain/moment.ts'
import { type AskedCard, proposeAnswers } from '#shared/topics/propose-answers.ts'

const card = (id: string, title: string, more: Partial<AskedCard> = {}): AskedCard => {
  return { id, title, url: null, brief: '', moments: ['know'], ...more }
}
const topic = (id: string, ...[title = '', ...phrases]: string[]) => {
  return { id, title, moment: 'know' as Moment | null, phrases: [title, ...phrases] }
}
const others = ['tent poles', 'sleeping bag', 'camping stove', 'head lamp'].map((title) =>
  topic(title, title),
)

function propose(topics: Parameters<typeof proposeAnswers>[0], cards: AskedCard[]) {
  const work = proposeAnswers([...topics, ...others], cards)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
const pairs = (found: ReturnType<typeof propose>) => found.map((one) => [one.topicId, one.cardId])

describe('a card answers a topic', () => {
  it('whose words its title says, in another form and order', () => {
    const found = propose(
      [topic('t', 'best trail running shoes', 'trail running shoe')],
      [card('yes', 'Choosing a shoe for running on trails'), card('no', 'Choosing a stroller')],
    )
    expect(found).toMatchObject([
      { topicId: 't', cardId: 'yes', words: ['trails', 'running', 'shoe'], places: ['title'] },
    ])
    expect(found[0]!.match).toBe(1)
  })

  it('by the words of its address', () => {
    const url = 'https://example.com/guides/waterproof-jackets.html?x=trail'
    const found = propose([topic('t', 'waterproof jacket')], [card('c', 'Our guide', { url })])
    expect(found).toMatchObject([{ words: ['waterproof', 'jackets'], places: ['url'] }])
    expect(propose([topic('t', 'example guides')], [card('c', 'x', { url })])).toEqual([])
  })

  it('by its brief, which says less than a title', () => {
    const brief = 'We show how a waterproof jacket is washed and proofed again.'
    const topics = [topic('t', 'wash waterproof jacket')]
    const found = propose(topics, [
      card('brief', 'Jackets', { brief }),
      card('title', 'Washing a waterproof jacket'),
    ])
    expect(pairs(found)).toEqual([
      ['t', 'title'],
      ['t', 'brief'],
    ])
    expect(found[1]!.match).toBeLessThan(1)
    expect(found[1]!.places).toEqual(['title', 'brief'])
  })

  it.each([
    ['беговые кроссовки', 'Как выбрать кроссовки для бега'],
    ['купить беговые кроссовки', 'Беговых кроссовок обзор'],
  ])('in Russian: %s', (title, said) => {
    const found = propose([topic('t', title)], [card('yes', said), card('no', 'Палатки для зимы')])
    expect(pairs(found).filter(([, id]) => id === 'no')).toEqual([])
  })

  it('in Russian, whatever the case', () => {
    const found = propose([topic('t', 'зимняя палатка')], [card('c', 'Обзор: зимние палатки')])
    expect(pairs(found)).toEqual([['t', 'c']])
  })

  it('in Chinese, however the sentence is cut into words', () => {
    const topics = [topic('t', '跑鞋推荐', '越野跑鞋', '跑鞋哪个好')]
    const found = propose(topics, [card('yes', '2026年最好的跑鞋'), card('no', '帐篷推荐')])
    expect(pairs(found)).toEqual([['t', 'yes']])
    expect(found[0]!.words).toContain('跑鞋')
  })

  it('in Chinese by an address in percent signs', () => {
    const url = `https://example.cn/${encodeURIComponent('帐篷清洗')}`
    expect(pairs(propose([topic('t', '帐篷清洗')], [card('c', '保养', { url })]))).toEqual([
      ['t', 'c'],
    ])
  })
})

describe('a card does not answer a topic', () => {
  it('of another moment', () => {
    const topics = [topic('t', 'trail shoes')]
    expect(propose(topics, [card('c', 'Trail shoes', { moments: ['buy'] })])).toEqual([])
    expect(propose(topics, [card('c', 'Trail shoes', { moments: ['buy', 'know'] })])).toHaveLength(
      1,
    )
  })

  it('that nobody could place', () => {
    const unclear = { ...topic('t', 'trail shoes'), moment: null }
    expect(propose([unclear], [card('c', 'Trail shoes')])).toEqual([])
  })

  it('by one of several words, or by a word that half of the topics have', () => {
    const topics = [topic('t', 'trail shoes'), topic('u', 'shoe laces'), topic('v', 'shoe')]
    expect(propose(topics, [card('c', 'Shoes')])).toEqual([])
  })

  it('whose address cannot be read', () => {
    expect(propose([topic('t', 'trail shoes')], [card('c', 'x', { url: '%E0%A4%A' })])).toEqual([])
  })
})

it('proposes at most three cards a topic, best first, in one order whatever that of the cards', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id, 'Trail shoes'))
  const topics = [topic('t', 'trail shoes')]
  expect(pairs(propose(topics, cards))).toEqual(pairs(propose(topics, cards.toReversed())))
  expect(propose(topics, cards)).toHaveLength(3)
})
