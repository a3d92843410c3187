import type { Moment } from '../domain/moment.ts'
import type { Volume } from '../domain/volume.ts'
import { formCores } from './cores.ts'
import { mostSearchedFirst } from './most-searched.ts'
import { WordBook, WordLists } from './numbered-words.ts'
import { phraseWords } from './phrase-words.ts'
import { TopicIndex } from './topic-index.ts'
import type { ExistingTopic } from './topic-index.ts'

/** A keyword to be put into a topic. */
export type Groupable = {
  phrase: string
  volume: Volume
  moment: Moment | null
  market: string | null
}
export type TopicGroup<K extends Groupable> = {
  /** `null`: a new topic. */
  topicId: string | null
  /** The phrase of the keyword with most searches, for a new topic. */
  title: string
  moment: Moment | null
  market: string | null
  keywords: K[]
}

/** Keywords between two breaths. */
const STRIDE = 1_000

type Bucket<K> = { moment: Moment | null; market: string | null; keywords: K[] }
/** A bucket with the places of keywords that no topic takes, best ranked first, and the words of all. */
type Sifted<K extends Groupable> = {
  bucket: Bucket<K>
  joined: TopicGroup<K>[]
  open: number[]
  words: WordLists
}

/**
 * Groups keywords of one moment and market into topics by the words that carry meaning. First a
 * keyword joins a topic that is there and whose common words it holds; the others gather around
 * the two-word core that most of them share without becoming too many, else around one word. The
 * result depends on the set of keywords, not on their order, and the work grows with their number,
 * not its square. Yields keywords done.
 *
 * @param only the one market of all, where there is but one: keywords without a market are of it
 */
export function* groupTopics<K extends Groupable>(
  keywords: readonly K[],
  existing: readonly ExistingTopic[],
  only: string | null = null,
): Generator<number, TopicGroup<K>[], void> {
  const book = new WordBook()
  const sifted: Sifted<K>[] = []
  let done = 0
  for (const bucket of bucketsOf(keywords, only)) {
    yield done
    sifted.push(yield* sift(bucket, topicsOf(existing, bucket, only), book, done))
    done += bucket.keywords.length
  }
  const places = book.places()
  yield done
  const groups: TopicGroup<K>[] = []
  for (const { bucket, joined, open, words } of sifted) {
    for (const group of joined) groups.push(group)
    const forming = formCores(words.inAlphabet(places, open))
    let cores = forming.next()
    for (; !cores.done; cores = forming.next()) yield done
    const { moment, market, keywords: all } = bucket
    for (const members of cores.value) {
      const own = members.map((n) => all[open[n]!]!)
      groups.push({ topicId: null, title: own[0]!.phrase, moment, market, keywords: own })
    }
  }
  return groups
}

/** Keywords by moment and market, in a fixed order. */
function bucketsOf<K extends Groupable>(keywords: readonly K[], only: string | null): Bucket<K>[] {
  const byMarket = new Map<string | null, Map<Moment | null, Bucket<K>>>()
  for (const keyword of keywords) {
    const { moment } = keyword
    const market = keyword.market ?? only
    let byMoment = byMarket.get(market)
    if (!byMoment) byMarket.set(market, (byMoment = new Map()))
    const bucket = byMoment.get(moment)
    if (bucket) bucket.keywords.push(keyword)
    else byMoment.set(moment, { moment, market, keywords: [keyword] })
  }
  const buckets = [...byMarket.values()].flatMap((byMoment) => [...byMoment.values()])
  return buckets
    .map((bucket) => ({ bucket, key: `${bucket.moment ?? 'unclear'}\n${bucket.market ?? ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ bucket }) => bucket)
}

/** Topics of the bucket's moment that belong to its market by their keywords or, empty, by their label. */
function topicsOf(
  existing: readonly ExistingTopic[],
  { moment, market }: Bucket<unknown>,
  only: string | null,
): ExistingTopic[] {
  return existing.filter((topic) => {
    if (topic.moment !== moment) return false
    if (topic.keywords.length > 0) return topic.keywords.every((k) => (k.market ?? only) === market)
    return topic.markets.length === 0 || (market !== null && topic.markets.includes(market))
  })
}

/** Keywords that a topic takes which is there, and the others with their words. */
function* sift<K extends Groupable>(
  bucket: Bucket<K>,
  existing: ExistingTopic[],
  book: WordBook,
  doneBefore: number,
): Generator<number, Sifted<K>, void> {
  const { moment, market, keywords } = bucket
  const indexing = TopicIndex.of(existing)
  let indexed = indexing.next()
  for (; !indexed.done; indexed = indexing.next()) yield doneBefore
  const index = indexed.value
  const words = new WordLists(book)
  const topics: (string | null)[] = []
  for (let at = 0; at < keywords.length; at++) {
    const own = phraseWords(keywords[at]!.phrase)
    words.add(own)
    topics.push(index.find(own))
    if (at % STRIDE === STRIDE - 1) yield doneBefore + at + 1
  }
  const order = mostSearchedFirst(keywords)
  yield doneBefore + keywords.length
  const titles = new Map(existing.map(({ id, title }) => [id, title]))
  const joined = new Map<string, TopicGroup<K>>()
  const open: number[] = []
  for (let n = 0; n < order.length; n++) {
    const at = order[n]!
    const topicId = topics[at]!
    if (topicId === null) {
      open.push(at)
      continue
    }
    const keyword = keywords[at]!
    const group = joined.get(topicId)
    if (group) group.keywords.push(keyword)
    else {
      const title = titles.get(topicId)!
      joined.set(topicId, { topicId, title, moment, market, keywords: [keyword] })
    }
  }
  return { bucket, joined: [...joined.values()], open, words }
}
