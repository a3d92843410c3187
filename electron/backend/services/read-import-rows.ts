import type { ImportRow, PreviewKeyword } from '#shared/contract/imports.ts'
import { pageOfRows } from '#shared/keyword-import/preview-rows.ts'
import type { ImportContext } from './import-context.ts'
import type { KeptPreview } from './import-previews.ts'

type Page = { previewId: string; offset: number; limit: number }

/** One page of the keywords that an import adds, updates or leaves as they are. */
export function readImportRows(
  { store, previews }: ImportContext,
  { previewId, fate, offset, limit }: Page & { fate: PreviewKeyword['fate'] },
): { total: number; rows: ImportRow[] } {
  const { plan } = previews.toRead(store.planId, previewId)
  const total = fate === 'unchanged' ? plan.same.length : plan[fate].length
  return { total, rows: pageOfRows(plan, fate, offset, limit) }
}

/** One page of the rows that were left out or read in part. */
export function readImportProblems(
  { store, previews }: ImportContext,
  { previewId, offset, limit }: Page,
): { total: number; problems: KeptPreview['problems'] } {
  const { problems } = previews.toRead(store.planId, previewId)
  return { total: problems.length, problems: problems.slice(offset, offset + limit) }
}
