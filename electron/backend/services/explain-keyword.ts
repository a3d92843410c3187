import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { classifyPhrase } from '#shared/intent/classify.ts'
import type { ActContext } from './act-context.ts'
import { keywordOf, topicOf } from './find.ts'

/** A keyword and what its words alone say of its moment, whoever set the one that it has. */
export function explainKeyword(
  { store }: ActContext,
  input: { keywordId: string },
): {
  keyword: Keyword
  topicTitle: string
  judged: { moment: Moment | null; cue: string; confidence: number }
} {
  return store.consistently(() => {
    const keyword = keywordOf(store.read, input.keywordId)
    const { client } = store.read.settings.read()
    const brands = client === '' ? [] : [client]
    const { moment, cue, confidence } = classifyPhrase(keyword.phrase, { brands })
    const topicTitle = topicOf(store.read, keyword.topicId).title
    return { keyword, topicTitle, judged: { moment, cue, confidence } }
  })
}
