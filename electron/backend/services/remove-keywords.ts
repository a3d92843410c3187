import { type ActContext, actOnMany } from './act-context.ts'
import { deletion } from './changes.ts'
import { keywordOf } from './find.ts'

export function removeKeywords(
  { store }: ActContext,
  input: { keywordIds: readonly string[] },
): void {
  const keywords = input.keywordIds.map((id) => keywordOf(store.read, id))
  const label = actOnMany(
    'keywords.remove',
    keywords.map(({ phrase }) => phrase),
  )
  store.transact(label, ({ write }) => {
    write(keywords.map(({ id }) => deletion('keyword', id)))
  })
}
