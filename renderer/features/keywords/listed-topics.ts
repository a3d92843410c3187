import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { isSameMarket } from '../../i18n/market-name.ts'

type Heading = { moment: Moment | null; topics: number; keywords: number }
/** `twin`: another topic has the same title and moment, so that only its market tells it apart. */
export type ListedTopic = Heading | { topic: BoardTopic; twin: boolean }

/** The topics of a list with a heading before each moment that counts what follows. */
export function listedTopics(
  topics: Iterable<BoardTopic>,
  search: string,
  market: string | null,
): ListedTopic[] {
  const words = search.trim().toLowerCase().split(/\s+/)
  const shown = [...topics].filter((topic) => {
    const title = topic.title.toLowerCase()
    return isOfMarket(topic, market) && words.every((word) => title.includes(word))
  })
  const called = new Map<string, number>()
  for (const topic of shown) called.set(nameOf(topic), (called.get(nameOf(topic)) ?? 0) + 1)
  const listed: ListedTopic[] = []
  let head: Heading | undefined
  for (const topic of shown.toSorted(byMomentAndDemand)) {
    if (!head || head.moment !== topic.moment) {
      head = { moment: topic.moment, topics: 0, keywords: 0 }
      listed.push(head)
    }
    head.topics += 1
    head.keywords += topic.demand.keywords
    listed.push({ topic, twin: called.get(nameOf(topic))! > 1 })
  }
  return listed
}

/** `null`: any market; an empty text: topics without one. A topic without a market takes all. */
function isOfMarket({ markets }: BoardTopic, market: string | null): boolean {
  if (market === null || markets.length === 0) return true
  return markets.some((one) => isSameMarket(one, market))
}

const nameOf = ({ title, moment }: BoardTopic) => `${moment} ${title.toLowerCase()}`

/** By moment, the unclear ones last, and then those with the most demand. */
export function byMomentAndDemand(a: BoardTopic, b: BoardTopic): number {
  return rank(a) - rank(b) || b.demand.sum - a.demand.sum || (a.title < b.title ? -1 : 1)
}

function rank(topic: BoardTopic): number {
  return topic.moment === null ? MOMENTS.length : MOMENTS.indexOf(topic.moment)
}
