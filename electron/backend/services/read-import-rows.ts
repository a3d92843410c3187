import type { ImportRow, PreviewKeyword } from '#shared/contract/imports.ts'
import { normalisePhrase } from '#shared/domain/keyword.ts'
import type { ImportContext } from './import-context.ts'
import type { KeptPreview } from './import-previews.ts'

type Page = { previewId: string; offset: number; limit: number }

/** One page of the keywords that an import adds, updates or leaves as they are. */
export function readImportRows(
  { store, previews }: ImportContext,
  { previewId, fate, offset, limit }: Page & { fate: PreviewKeyword['fate'] },
): { total: number; rows: ImportRow[] } {
  const { plan } = previews.toRead(store.planId, previewId)
  const rows = plan.rows.filter((row) => row.fate === fate)
  const page = rows.slice(offset, offset + limit)
  if (fate !== 'updated') {
    return { total: rows.length, rows: page.map((row) => ({ ...row, was: null })) }
  }
  const before = new Map(plan.updated.map(({ keyword }) => [keyOf(keyword), keyword]))
  return {
    total: rows.length,
    rows: page.map((row) => {
      const keyword = before.get(keyOf(row))
      if (!keyword) return { ...row, was: null }
      const { volume, difficulty, cpc } = keyword
      return { ...row, was: { volume, difficulty, cpc } }
    }),
  }
}

const keyOf = ({ phrase, market }: { phrase: string; market: string | null }) =>
  `${market ?? ''}\n${normalisePhrase(phrase)}`

/** One page of the rows that were left out or read in part. */
export function readImportProblems(
  { store, previews }: ImportContext,
  { previewId, offset, limit }: Page,
): { total: number; problems: KeptPreview['problems'] } {
  const { problems } = previews.toRead(store.planId, previewId)
  return { total: problems.length, problems: problems.slice(offset, offset + limit) }
}
