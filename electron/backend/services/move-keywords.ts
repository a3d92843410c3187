import type { ActContext } from './act-context.ts'
import { topicOf } from './find.ts'
import { gatherKeywords } from './gather-keywords.ts'
import { actOnKeywords, keywordPlaces } from './keyword-places.ts'

/** Moves keywords to a topic; they take over its moment. */
export function moveKeywords(
  { store, follow }: ActContext,
  input: { keywordIds: readonly string[]; topicId: string },
): void {
  const topic = topicOf(store.read, input.topicId)
  const places = keywordPlaces(store.read, input.keywordIds)
  store.transact(
    actOnKeywords('keywords.moveToTopic', store.read, places),
    (tx) => gatherKeywords(tx, places, topic),
    { follow },
  )
}
