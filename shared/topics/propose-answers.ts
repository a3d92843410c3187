import type { AnswerProposal } from '../contract/topics.ts'
import type { Moment } from '../domain/moment.ts'
import { phraseWords } from '../keyword-import/phrase-words.ts'
import { CardWords, keyOf, Stems, type Place } from './card-words.ts'

export type AskedTopic = {
  id: string
  title: string
  moment: Moment | null
  /** Phrases of its largest keywords. */
  phrases: readonly string[]
}
export type AskedCard = {
  id: string
  title: string
  url: string | null
  /** Plain text of the brief; empty without one. */
  brief: string
  /** The moment it stands in and those it serves too. */
  moments: readonly Moment[]
}

/** A word is common to a topic when this share of its phrases has it, as in grouping. */
const COMMON = 0.6
/** A word that only the topic's title has says half as much as a common one. */
const TITLE_ONLY = 0.5
/** What a card says in its title is what it is about; a brief mentions many things. */
const WORTH: Readonly<Record<Place, number>> = { title: 1, url: 0.9, brief: 0.6 }
const LEAST_MATCH = 0.6
const LEAST_COMMON = 0.75
/** The only word of a topic names it when at most this share of the topics have it. */
const ONE_WORD_SPREAD = 0.05
const PER_TOPIC = 3
const STRIDE = 50
/** A word that so many cards say leads to none of them. */
const EVERYWHERE = 2_000

type Meaning = { topic: AskedTopic; common: string[]; rest: string[] }

/**
 * Which cards seem to answer which of these topics: those of its moment that say the words which
 * carry its meaning, in their title, address or brief; a word counts by how few topics have it.
 * At most three cards a topic, best first. Yields between a few cards or topics.
 */
export function* proposeAnswers(
  topics: readonly AskedTopic[],
  cards: readonly AskedCard[],
): Generator<void, AnswerProposal[], void> {
  const stems = new Stems()
  const words: CardWords[] = []
  const byKey = new Map<string, number[]>()
  for (const [at, card] of cards.entries()) {
    const said = new CardWords(card, stems)
    words.push(said)
    for (const key of said.keys()) {
      const list = byKey.get(key)
      if (list) list.push(at)
      else byKey.set(key, [at])
    }
    if (at % STRIDE === STRIDE - 1) yield
  }

  const meanings: Meaning[] = []
  const spread = new Map<string, number>()
  for (const [at, topic] of topics.entries()) {
    const meaning = meaningOf(topic)
    meanings.push(meaning)
    for (const word of [...meaning.common, ...meaning.rest]) {
      spread.set(word, (spread.get(word) ?? 0) + 1)
    }
    if (at % STRIDE === STRIDE - 1) yield
  }

  const weightOf = (word: string) => Math.log(1 + topics.length / (spread.get(word) ?? 1))
  const proposals: AnswerProposal[] = []
  for (const [at, meaning] of meanings.entries()) {
    if (at % STRIDE === STRIDE - 1) yield
    const { topic, common } = meaning
    if (topic.moment === null) continue
    if (
      common.length === 1 &&
      spread.get(common[0]!)! > Math.max(1, topics.length * ONE_WORD_SPREAD)
    )
      continue
    const candidates = new Set<number>()
    for (const word of common) {
      const list = byKey.get(keyOf(word) ?? '') ?? []
      if (list.length <= EVERYWHERE) for (const card of list) candidates.add(card)
    }
    const found: AnswerProposal[] = []
    for (const index of candidates) {
      const card = cards[index]!
      if (!card.moments.includes(topic.moment)) continue
      const match = matchOf(meaning, words[index]!, weightOf)
      if (match) found.push({ topicId: topic.id, cardId: card.id, ...match })
    }
    proposals.push(...found.toSorted(byMatch).slice(0, PER_TOPIC))
  }
  return proposals.toSorted(byMatch)
}

const byMatch = (a: AnswerProposal, b: AnswerProposal) =>
  b.match - a.match ||
  (a.topicId < b.topicId ? -1 : a.topicId > b.topicId ? 1 : a.cardId < b.cardId ? -1 : 1)

function meaningOf(topic: AskedTopic): Meaning {
  const title = phraseWords(topic.title)
  const counts = new Map<string, number>()
  for (const phrase of topic.phrases) {
    for (const word of phraseWords(phrase)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const shared = [...counts].filter(([, count]) => count >= topic.phrases.length * COMMON)
  const common = shared.length === 0 ? title : shared.map(([word]) => word)
  return { topic, common, rest: title.filter((word) => !common.includes(word)) }
}

function matchOf(
  { common, rest }: Meaning,
  card: CardWords,
  weightOf: (word: string) => number,
): Pick<AnswerProposal, 'words' | 'places' | 'match'> | null {
  let [whole, said, wholeCommon, saidCommon] = [0, 0, 0, 0]
  const words: string[] = []
  const places = new Set<Place>()
  for (const [at, word] of [...common, ...rest].entries()) {
    const isCommon = at < common.length
    const weight = weightOf(word) * (isCommon ? 1 : TITLE_ONLY)
    whole += weight
    if (isCommon) wholeCommon += weight
    const found = card.find(word)
    if (!found) continue
    said += weight * WORTH[found.place]
    if (isCommon) saidCommon += weight
    words.push(found.as)
    places.add(found.place)
  }
  if (saidCommon < LEAST_COMMON * wholeCommon || said < LEAST_MATCH * whole) return null
  const prominent = places.has('title') || places.has('url')
  if (!prominent && common.length < 2) return null
  const order: readonly Place[] = ['title', 'url', 'brief']
  return { words, places: order.filter((place) => places.has(place)), match: said / whole }
}
