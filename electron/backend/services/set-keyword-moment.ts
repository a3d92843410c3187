import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { Transaction } from '../store/plan-store.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { creation, setting } from './changes.ts'
import { keywordOf, topicOf } from './find.ts'
import { byTopic } from './gather-keywords.ts'
import { handOver } from './merge-topics.ts'
import { takeOverMoment } from './take-over-moment.ts'

/**
 * Sets the moment of keywords by hand (`null`: unclear). They move to the topic of the same title in
 * that moment, else to a new one. A topic that would be left without keywords goes along: it takes
 * the moment itself, or its answers go to the topic that its keywords moved to; an empty topic would
 * stay behind as a demand that nobody has.
 */
export function setKeywordMoment(
  context: ActContext,
  input: { keywordIds: readonly string[]; moment: Moment | null },
): void {
  const { store } = context
  const { moment } = input
  const keywords = [...new Set(input.keywordIds)].map((id) => keywordOf(store.read, id))
  const label = actOnMany(
    'keywords.setMoment',
    keywords.map(({ phrase }) => phrase),
  )
  store.transact(label, (tx) => {
    for (const [topicId, moving] of byTopic(keywords)) {
      const topic = topicOf(tx.read, topicId)
      if (topic.moment !== moment) moveToMoment(context, tx, topic, moving, moment)
    }
    tx.write(
      takeOverMoment(
        keywords.map(({ id }) => id),
        moment,
      ),
    )
  })
}

function moveToMoment(
  { newId }: ActContext,
  { read, write }: Transaction,
  topic: Topic,
  moving: Keyword[],
  moment: Moment | null,
): void {
  const all = moving.length === read.keywords.idsOfTopic(topic.id).length
  const existing = read.topics.idTitled(topic.title, moment)
  if (all && existing === null) {
    write([setting('topic', topic.id, 'moment', moment)])
    return
  }
  const intoId = existing ?? newId()
  if (existing === null) write([creation('topic', { ...topic, id: intoId, moment } as Topic)])
  write(moving.map(({ id }) => setting('keyword', id, 'topicId', intoId)))
  if (all) write(handOver(read, topic, topicOf(read, intoId)))
}
