import type { Topic } from '#shared/domain/topic.ts'
import type { Transaction } from '../store/plan-store.ts'
import type { KeywordPlace } from '../store/repositories/keywords.ts'
import { settingEach } from './changes.ts'
import { topicOf } from './find.ts'
import { handOver } from './merge-topics.ts'
import { takeOverMoment } from './take-over-moment.ts'

/** Keywords by their topic, in the order in which topics are met. */
export function byTopic(keywords: readonly KeywordPlace[]): Map<string, KeywordPlace[]> {
  const groups = new Map<string, KeywordPlace[]>()
  for (const keyword of keywords) {
    const group = groups.get(keyword.topicId)
    if (group) group.push(keyword)
    else groups.set(keyword.topicId, [keyword])
  }
  return groups
}

/**
 * Brings keywords into a topic. They take over its moment as set by a person; those that have it
 * already stay as they were decided. A topic left without keywords hands its answers over and goes:
 * it would stay behind as a demand that nobody has.
 */
export function gatherKeywords(
  { read, write }: Transaction,
  keywords: readonly KeywordPlace[],
  into: Topic,
): void {
  const moving = keywords.filter(({ topicId }) => topicId !== into.id)
  for (const [topicId, group] of byTopic(moving)) {
    const leaving = group.length === read.keywords.countOfTopic(topicId)
    write(
      settingEach(
        'keyword',
        group.map(({ id }) => id),
        { topicId: into.id },
      ),
    )
    if (leaving) write(handOver(read, topicOf(read, topicId), into))
  }
  const changing = moving.filter(({ moment }) => moment !== into.moment).map(({ id }) => id)
  write(takeOverMoment(changing, into.moment))
}
