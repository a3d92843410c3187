import type { Moment } from '#shared/domain/moment.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { Transaction } from '../store/plan-store.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation } from './changes.ts'
import { topicOf } from './find.ts'
import { byTopic, gatherKeywords } from './gather-keywords.ts'
import { keywordPlaces } from './keyword-places.ts'

/**
 * Parts keywords from their topics into a new one. It has the audiences, products and so on of the
 * topic that most of them come from; which cards answer it is for a person to say.
 */
export function splitTopic(
  { store, newId, follow }: ActContext,
  input: { keywordIds: readonly string[]; title: string; moment: Moment | null },
): Topic {
  const { title, moment } = input
  const keywords = keywordPlaces(store.read, input.keywordIds)
  const [[fromId]] = [...byTopic(keywords)].toSorted(([, a], [, b]) => b.length - a.length) as [
    [string, unknown],
  ]
  const act = (tx: Transaction) => {
    const topic = { ...topicOf(tx.read, fromId), id: newId(), title, moment, extra: {} }
    tx.write([creation('topic', topic)])
    gatherKeywords(tx, keywords, topic)
    return topicOf(tx.read, topic.id)
  }
  return store.transact(actOn('topics.split', title), act, { follow })
}
