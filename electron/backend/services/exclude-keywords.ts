import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { keywordOf } from './find.ts'

/** Sets keywords aside so that they count nowhere and stay so through imports, or takes them back. */
export function excludeKeywords(
  { store }: ActContext,
  input: { keywordIds: readonly string[]; excluded: boolean },
): void {
  const keywords = input.keywordIds.map((id) => keywordOf(store.read, id))
  const act = input.excluded ? 'keywords.exclude' : 'keywords.include'
  const label = actOnMany(
    act,
    keywords.map(({ phrase }) => phrase),
  )
  store.transact(label, ({ write }) => {
    write(keywords.map(({ id }) => setting('keyword', id, 'excluded', input.excluded)))
  })
}
