import { type ActContext, actOnMany } from './act-context.ts'
import { keywordOf, topicOf } from './find.ts'
import { gatherKeywords } from './gather-keywords.ts'

/** Moves keywords to a topic; they take over its moment. */
export function moveKeywords(
  { store }: ActContext,
  input: { keywordIds: readonly string[]; topicId: string },
): void {
  const topic = topicOf(store.read, input.topicId)
  const keywords = [...new Set(input.keywordIds)].map((id) => keywordOf(store.read, id))
  const label = actOnMany(
    'keywords.moveToTopic',
    keywords.map(({ phrase }) => phrase),
  )
  store.transact(label, (tx) => gatherKeywords(tx, keywords, topic))
}
