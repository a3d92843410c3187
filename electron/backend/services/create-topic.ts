import type { Topic } from '#shared/domain/topic.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation } from './changes.ts'

export type TopicFields = Omit<Topic, 'id' | 'extra'>
export type TopicPatch = { [F in keyof TopicFields]?: TopicFields[F] | undefined }

/** Makes a topic that has no keywords yet. */
export function createTopic(
  { store, newId }: ActContext,
  input: { fields: TopicPatch & Pick<TopicFields, 'title' | 'moment'> },
): Topic {
  const { title, moment, audiences, products, markets, stages, tags } = input.fields
  const topic: Topic = {
    id: newId(),
    title,
    moment,
    audiences: audiences ?? [],
    products: products ?? [],
    markets: markets ?? [],
    stages: stages ?? [],
    tags: tags ?? [],
    extra: {},
  }
  return store.transact(actOn('topics.create', title), ({ read, write }) => {
    write([creation('topic', topic)])
    return read.topics.byId(topic.id)!
  })
}
