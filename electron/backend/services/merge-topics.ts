import { DomainError } from '#shared/domain/errors.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { deletion, setting } from './changes.ts'
import { topicOf } from './find.ts'
import { takeOverMoment } from './take-over-moment.ts'

/** All keywords and answers of a topic go to another; the topic itself is deleted. */
export function mergeTopics(
  { store }: ActContext,
  input: { topicId: string; intoId: string },
): void {
  const topic = topicOf(store.read, input.topicId)
  const into = topicOf(store.read, input.intoId)
  if (topic.id === into.id) {
    throw new DomainError('INVALID', { field: 'intoId', reason: 'same-topic' })
  }
  store.transact(actOn('topics.merge', topic.title), ({ read, write }) => {
    const ids = read.keywords.idsOfTopic(topic.id)
    write(ids.map((id) => setting('keyword', id, 'topicId', into.id)))
    if (topic.moment !== into.moment) write(takeOverMoment(ids, into.moment))
    write(handOver(read, topic, into))
  })
}

/** The changes that give a topic's answers to another and delete it. */
export function* handOver(read: PlanReader, from: Topic, into: Topic): Generator<Change> {
  for (const cardId of read.cards.idsAnswering(from.id)) {
    const link = { entity: 'card', entityId: cardId, field: 'topics' } as const
    yield { op: 'remove', ...link, value: from.id }
    yield { op: 'add', ...link, value: into.id }
  }
  yield deletion('topic', from.id)
}
