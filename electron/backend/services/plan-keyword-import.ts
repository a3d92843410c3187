import type { CancelSignal } from '#shared/keyword-import/breathe.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import {
  type ImportPlan,
  type PlanProgress,
  planImport,
} from '#shared/keyword-import/plan-import.ts'
import type { ActContext } from './act-context.ts'

/**
 * What drafts would do to the plan as it is now, and the sequence that *now* is.
 * @param distinct no two drafts are of one phrase
 */
export async function planKeywordImport(
  { store, newId }: ActContext,
  drafts: readonly KeywordDraft[],
  report: (progress: PlanProgress) => void,
  signal: CancelSignal,
  distinct = false,
): Promise<{ seq: number; plan: ImportPlan }> {
  const { read, consistently } = store
  const { seq, client, ...plan } = consistently(() => ({
    seq: store.seq(),
    client: read.settings.read().client,
    topics: read.topics.all(),
    existing: read.keywords.all(),
  }))
  const brands = client === '' ? [] : [client]
  return {
    seq,
    plan: await planImport({ ...plan, brands, drafts, distinct, newId }, report, signal),
  }
}
