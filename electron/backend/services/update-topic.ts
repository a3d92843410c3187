import { SHARED_LENS_FIELDS, type Topic } from '#shared/domain/topic.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching } from './changes.ts'
import type { TopicPatch } from './create-topic.ts'
import { topicOf } from './find.ts'
import { takeOverMoment } from './take-over-moment.ts'

/** Changes a topic's fields; a new moment is taken over by its keywords, as set by a person. */
export function updateTopic(
  { store }: ActContext,
  input: { topicId: string; patch: TopicPatch },
  act = 'topics.update',
): Topic {
  const topic = topicOf(store.read, input.topicId)
  const { moment } = input.patch
  return store.transact(actOn(act, topic.title), ({ read, write }) => {
    write(patching('topic', topic, input.patch, SHARED_LENS_FIELDS))
    if (moment !== undefined && moment !== topic.moment) {
      write(takeOverMoment(read.keywords.idsOfTopic(topic.id), moment))
    }
    return topicOf(read, topic.id)
  })
}
