import type { Keyword } from '#shared/domain/keyword.ts'
import { classifyPhrase } from '#shared/intent/classify.ts'
import type { Intent } from '#shared/intent/classify.ts'
import { learnFrom } from '#shared/intent/learn.ts'
import type { Learned } from '#shared/intent/learn.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { ActContext } from './act-context.ts'
import { keywordOf, topicOf } from './find.ts'

/**
 * A keyword and what its words say of its moment, with what people have set in the plan as lessons,
 * as an import would judge it today; of one that a person has set, what its words alone say.
 */
export function explainKeyword(
  { store }: ActContext,
  input: { keywordId: string },
): {
  keyword: Keyword
  topicTitle: string
  judged: Pick<Intent, 'moment' | 'second' | 'cue' | 'confidence'>
} {
  return store.consistently(() => {
    const keyword = keywordOf(store.read, input.keywordId)
    const { client } = store.read.settings.read()
    const brands = client === '' ? [] : [client]
    const learned = keyword.confirmed ? null : lessonsOf(store, brands)
    const { moment, second, cue, confidence } = classifyPhrase(keyword.phrase, { brands, learned })
    const topicTitle = topicOf(store.read, keyword.topicId).title
    return { keyword, topicTitle, judged: { moment, second, cue, confidence } }
  })
}

/** Of each open plan the lessons as of a change, since one after the other is explained. */
const kept = new WeakMap<PlanStore, { seq: number; learned: Learned | null }>()

function lessonsOf(store: PlanStore, brands: readonly string[]): Learned | null {
  const seq = store.seq()
  let lessons = kept.get(store)
  if (lessons?.seq !== seq) {
    const set = store.read.keywords.confirmed()
    lessons = { seq, learned: set.length > 0 ? learnFrom(set, brands) : null }
    kept.set(store, lessons)
  }
  return lessons.learned
}
