import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { topicOf } from './find.ts'

/** Deletes a topic with its keywords. Cards keep their links, so that undo brings all of it back. */
export function removeTopic({ store }: ActContext, input: { topicId: string }): void {
  const topic = topicOf(store.read, input.topicId)
  store.transact(actOn('topics.remove', topic.title), ({ read, write }) => {
    write(read.keywords.idsOfTopic(topic.id).map((id) => deletion('keyword', id)))
    write([deletion('topic', topic.id)])
  })
}
