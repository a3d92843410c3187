import type { Moment } from '../domain/moment.ts'
import type { Volume } from '../domain/volume.ts'
import { volumePoint } from '../domain/volume.ts'
import { formCores } from './cores.ts'
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
const STRIDE = 500

type Bucket<K> = { moment: Moment | null; market: string | null; keywords: K[] }

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
  const buckets = new Map<string, Bucket<K>>()
  for (const keyword of keywords) {
    const { moment } = keyword
    const market = keyword.market ?? only
    const key = bucketKey(moment, market)
    const bucket = buckets.get(key)
    if (bucket) bucket.keywords.push(keyword)
    else buckets.set(key, { moment, market, keywords: [keyword] })
  }
  const groups: TopicGroup<K>[] = []
  let done = 0
  for (const key of [...buckets.keys()].toSorted()) {
    const bucket = buckets.get(key)!
    groups.push(...(yield* groupBucket(bucket, topicsOf(existing, bucket, only), done)))
    done += bucket.keywords.length
  }
  return groups
}

const bucketKey = (moment: Moment | null, market: string | null) =>
  `${moment ?? 'unclear'}\n${market ?? ''}`

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

function* groupBucket<K extends Groupable>(
  bucket: Bucket<K>,
  existing: ExistingTopic[],
  doneBefore: number,
): Generator<number, TopicGroup<K>[], void> {
  const { moment, market } = bucket
  const ranked = mostSearchedFirst(bucket.keywords)
  const indexing = TopicIndex.of(existing)
  let indexed = indexing.next()
  for (; !indexed.done; indexed = indexing.next()) yield doneBefore
  const index = indexed.value
  const joined = new Map<string, K[]>()
  const join = (topicId: string, keyword: K) => {
    const list = joined.get(topicId)
    if (list) list.push(keyword)
    else joined.set(topicId, [keyword])
  }
  const open: { keyword: K; words: string[] }[] = []
  for (const [at, keyword] of ranked.entries()) {
    const words = phraseWords(keyword.phrase)
    const topicId = index.find(words)
    if (topicId) join(topicId, keyword)
    else open.push({ keyword, words })
    if (at % STRIDE === STRIDE - 1) yield doneBefore + at + 1
  }
  const cores = yield* formCores(
    open.map(({ words }) => words),
    doneBefore + ranked.length,
  )
  const titles = new Map(existing.map(({ id, title }) => [id, title]))
  const groups: TopicGroup<K>[] = [...joined].map(([topicId, keywords]) => {
    return { topicId, title: titles.get(topicId)!, moment, market, keywords }
  })
  for (const members of cores) {
    const keywords = members.map((at) => open[at]!.keyword)
    groups.push({ topicId: null, title: keywords[0]!.phrase, moment, market, keywords })
  }
  return groups
}

/**
 * Most searches first; then the shorter phrase, which names the subject best; then the alphabet. The
 * searches of each are worked out once and not at every comparison.
 */
function mostSearchedFirst<K extends Groupable>(keywords: readonly K[]): K[] {
  const searches = Float64Array.from(keywords, ({ volume }) =>
    volume === null ? -1 : volumePoint(volume),
  )
  const order = Uint32Array.from(keywords, (_, at) => at)
  order.sort((x, y) => {
    const more = searches[y]! - searches[x]!
    if (more !== 0) return more
    const [a, b] = [keywords[x]!.phrase, keywords[y]!.phrase]
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
  })
  return Array.from(order, (at) => keywords[at]!)
}
