import type { ActContext } from './act-context.ts'
import { deletion } from './changes.ts'
import { actOnKeywords, keywordPlaces } from './keyword-places.ts'

export function removeKeywords(
  { store, follow }: ActContext,
  input: { keywordIds: readonly string[] },
): void {
  const places = keywordPlaces(store.read, input.keywordIds)
  store.transact(
    actOnKeywords('keywords.remove', store.read, places),
    ({ write }) => write(places.map(({ id }) => deletion('keyword', id))),
    { follow },
  )
}
