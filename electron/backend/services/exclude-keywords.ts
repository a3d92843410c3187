import type { ActContext } from './act-context.ts'
import { settingEach } from './changes.ts'
import { actOnKeywords, keywordPlaces } from './keyword-places.ts'

/** Sets keywords aside so that they count nowhere and stay so through imports, or takes them back. */
export function excludeKeywords(
  { store, follow }: ActContext,
  input: { keywordIds: readonly string[]; excluded: boolean },
): void {
  const places = keywordPlaces(store.read, input.keywordIds)
  const act = input.excluded ? 'keywords.exclude' : 'keywords.include'
  store.transact(
    actOnKeywords(act, store.read, places),
    ({ write }) =>
      write(
        settingEach(
          'keyword',
          places.map(({ id }) => id),
          { excluded: input.excluded },
        ),
      ),
    { follow },
  )
}
