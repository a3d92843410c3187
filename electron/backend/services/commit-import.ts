import { setImmediate as breath } from 'node:timers/promises'
import type { z } from 'zod'
import type { importSummarySchema } from '#shared/contract/imports.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { ImportPlan } from '#shared/keyword-import/plan-import.ts'
import type { Change } from '#shared/merge/change.ts'
import type { ColumnMemory } from '../store/column-memory.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { creation, setting } from './changes.ts'
import type { ImportPreviews, KeptPreview } from './import-previews.ts'
import { planKeywordImport } from './plan-keyword-import.ts'
import type { ImportProgress } from './preview-import.ts'
import { reportWhileRunning } from './report-while-running.ts'

type Summary = z.infer<typeof importSummarySchema>

/**
 * Writes a preview as one act. All is prepared beforehand; the writing itself is one transaction
 * without a pause, so the last moment to cancel is just before it. A plan that changed since the
 * preview is planned anew: what a person did meanwhile stays.
 *
 * @throws DomainError NOT_FOUND when the preview is gone, CANCELLED, READ_ONLY
 */
export async function* commitImport(
  context: ActContext & { previews: ImportPreviews; columns: ColumnMemory },
  input: { previewId: string },
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress | { type: 'summary'; summary: Summary }, void, void> {
  const { store, previews } = context
  const { planId } = store
  let kept = previews.of(planId, input.previewId)
  const saving = (done: number): ImportProgress => {
    return { type: 'progress', stage: 'saving', file: '', done, total: sizeOf(kept.plan) }
  }
  // Planning and saving may interleave with other calls; nothing else runs inside the transaction.
  for (;;) {
    if (store.seq() !== kept.seq) kept = yield* plannedAnew(context, kept, signal)
    yield saving(0)
    await breath()
    if (signal?.aborted) throw new DomainError('CANCELLED', {})
    if (store.seq() === kept.seq) break
  }
  const { added, updated, unchanged, newTopics } = kept.plan
  const phrases = [...added, ...updated.map(({ keyword }) => keyword)].map(({ phrase }) => phrase)
  store.transact(actOnMany('imports.commit', phrases), ({ write }) => write(changesOf(kept.plan)))
  previews.committed(input.previewId, kept)
  context.columns.remember(kept.remember)
  yield saving(sizeOf(kept.plan))
  const summary = { added: added.length, updated: updated.length, unchanged }
  yield { type: 'summary', summary: { ...summary, topics: newTopics.length } }
}

async function* plannedAnew(
  context: ActContext,
  kept: KeptPreview,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, KeptPreview, void> {
  const planned = yield* reportWhileRunning<
    ImportProgress,
    Awaited<ReturnType<typeof planKeywordImport>>
  >(
    (report, cancel) =>
      planKeywordImport(
        context,
        kept.drafts,
        (progress) => report({ type: 'progress', file: '', ...progress }),
        cancel,
      ),
    signal,
  )
  return { ...kept, ...planned }
}

const sizeOf = ({ added, updated }: ImportPlan) => added.length + updated.length

function* changesOf({ newTopics, added, updated }: ImportPlan): Generator<Change> {
  for (const topic of newTopics) yield creation('topic', topic)
  for (const keyword of added) yield creation('keyword', keyword)
  for (const { keyword, patch } of updated) {
    for (const [field, value] of Object.entries(patch)) {
      if (value !== undefined) yield setting('keyword', keyword.id, field, value)
    }
  }
}
