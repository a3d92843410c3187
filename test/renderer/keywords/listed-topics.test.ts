import { describe, expect, it } from 'vitest'
import { listedTopics } from '#renderer/features/keywords/listed-topics.ts'
import { aTopic } from '#test/builders/a-topic.ts'

const demand = (keywords: number, sum: number) => ({
  ...{ keywords, known: keywords, sum, low: sum, high: sum },
})
const topics = [
  aTopic({ id: 'small', title: 'lugs', moment: 'know', demand: demand(2, 10) }),
  aTopic({ id: 'unclear', title: 'shoes', moment: null, demand: demand(9, 900) }),
  aTopic({ id: 'large', title: 'Trail shoes', moment: 'know', demand: demand(3, 50) }),
  aTopic({
    ...{ id: 'german', title: 'trail shoes', moment: 'know', markets: ['de'] },
    demand: demand(1, 5),
  }),
  aTopic({
    ...{ id: 'british', title: 'shoe shops', moment: 'go', markets: ['United Kingdom'] },
    demand: demand(4, 40),
  }),
]
const shown = (search = '', market: string | null = null) =>
  listedTopics(topics, search, market).map((entry) =>
    'topic' in entry ? entry.topic.id : `${entry.moment}: ${entry.topics}, ${entry.keywords}`,
  )

describe('the list of topics', () => {
  it('goes by moment and demand, each moment counted, unclear ones last', () => {
    expect(shown()).toEqual([
      ...['know: 3, 6', 'large', 'small', 'german'],
      ...['go: 1, 4', 'british'],
      ...['null: 1, 9', 'unclear'],
    ])
  })

  it('holds what has every word, in any case', () => {
    expect(shown(' SHOES  trail')).toEqual(['know: 2, 4', 'large', 'german'])
  })

  it('leaves a market its topics and those without one, by code or by name', () => {
    expect(shown('', 'gb')).toEqual([
      ...['know: 2, 5', 'large', 'small'],
      ...['go: 1, 4', 'british'],
      ...['null: 1, 9', 'unclear'],
    ])
    expect(shown('', 'de')).toContain('german')
  })

  it('marks topics that only their market tells apart', () => {
    const twins = listedTopics(topics, '', null).flatMap((entry) =>
      'topic' in entry && entry.twin ? [entry.topic.id] : [],
    )
    expect(twins).toEqual(['large', 'german'])
  })
})
