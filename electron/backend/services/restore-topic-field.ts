import { type TopicField, topicFields } from '#shared/contract/topics.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { ActContext } from './act-context.ts'
import type { TopicPatch } from './create-topic.ts'
import { topicValueAt } from './field-history.ts'
import { updateTopic } from './update-topic.ts'

/**
 * Gives a field of a topic the value it had after change `seq`, as an act that undo takes back; its
 * keywords take a moment over, as they do when a person sets it.
 *
 * @throws DomainError NOT_FOUND when it had no value then, INVALID for a value of older rules
 */
export function restoreTopicField(
  context: ActContext,
  input: { topicId: string; field: TopicField; seq: number },
): Topic {
  const { topicId, field } = input
  const value = topicValueAt(context.store.read, input)
  const patch = topicFields.partial().safeParse({ [field]: value })
  if (!patch.success) throw new DomainError('INVALID', { field, reason: 'not-valid-any-more' })
  return updateTopic(context, { topicId, patch: patch.data as TopicPatch }, 'topics.restoreField')
}
