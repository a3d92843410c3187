import type { Moment } from '#shared/domain/moment.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { Transaction } from '../store/plan-store.ts'
import type { KeywordPlace } from '../store/repositories/keywords.ts'
import type { ActContext } from './act-context.ts'
import { creation, setting, settingEach } from './changes.ts'
import { topicOf } from './find.ts'
import { byTopic } from './gather-keywords.ts'
import { actOnKeywords, keywordPlaces } from './keyword-places.ts'
import { handOver } from './merge-topics.ts'
import { decided, takeOverMoment } from './take-over-moment.ts'

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
  const { store, follow } = context
  const { moment } = input
  const places = keywordPlaces(store.read, input.keywordIds)
  const label = actOnKeywords('keywords.setMoment', store.read, places)
  const act = (tx: Transaction) => {
    for (const [topicId, moving] of byTopic(places)) {
      const topic = topicOf(tx.read, topicId)
      if (topic.moment === moment) tx.write(takeOverMoment(idsOf(moving), moment))
      else moveToMoment(context, tx, topic, moving, moment)
    }
  }
  store.transact(label, act, { follow })
}

function moveToMoment(
  { newId }: ActContext,
  { read, write }: Transaction,
  topic: Topic,
  moving: KeywordPlace[],
  moment: Moment | null,
): void {
  const all = moving.length === read.keywords.countOfTopic(topic.id)
  const existing = read.topics.idTitled(topic.title, moment)
  if (all && existing === null) {
    write([setting('topic', topic.id, 'moment', moment)])
    write(takeOverMoment(idsOf(moving), moment))
    return
  }
  const intoId = existing ?? newId()
  if (existing === null) write([creation('topic', { ...topic, id: intoId, moment } as Topic)])
  write(settingEach('keyword', idsOf(moving), { topicId: intoId, ...decided(moment) }))
  if (all) write(handOver(read, topic, topicOf(read, intoId)))
}

const idsOf = (places: readonly KeywordPlace[]) => places.map(({ id }) => id)
