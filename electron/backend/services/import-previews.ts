import { DomainError } from '#shared/domain/errors.ts'
import type { ColumnChoice } from '#shared/keyword-import/answers.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import type { ImportPlan } from '#shared/keyword-import/plan-import.ts'
import type { RowProblem } from '#shared/keyword-import/problem-list.ts'

export type KeptPreview = {
  planId: string
  /** The plan's sequence that `plan` was made for. */
  seq: number
  drafts: KeywordDraft[]
  plan: ImportPlan
  problems: (RowProblem & { file: string })[]
  /** Columns chosen by hand, to be known again once the import is written. */
  remember: { signature: string; roles: ColumnChoice }[]
}

const KEPT_FOR_MS = 60 * 60 * 1_000
const MOST_KEPT = 4

export type ImportPreviews = ReturnType<typeof importPreviews>

/**
 * Previews that wait for the person's yes, and what was committed, to be looked through: a few, for
 * an hour, in memory only.
 */
export function importPreviews(now: () => number) {
  const kept = new Map<string, KeptPreview & { until: number; committed: boolean }>()
  const forgetOld = () => {
    for (const [id, { until }] of kept) {
      if (until < now() || kept.size > MOST_KEPT) kept.delete(id)
    }
  }
  const find = (planId: string, id: string) => {
    forgetOld()
    const preview = kept.get(id)
    if (preview?.planId === planId) return preview
    throw new DomainError('NOT_FOUND', { what: 'preview', id })
  }
  return {
    keep: (id: string, preview: KeptPreview): void => {
      kept.delete(id)
      kept.set(id, { ...preview, until: now() + KEPT_FOR_MS, committed: false })
      forgetOld()
    },
    /** One that can be committed. @throws DomainError NOT_FOUND */
    of: (planId: string, id: string): KeptPreview => {
      const preview = find(planId, id)
      if (!preview.committed) return preview
      throw new DomainError('NOT_FOUND', { what: 'preview', id })
    },
    /** One to look through, committed or not. @throws DomainError NOT_FOUND */
    toRead: (planId: string, id: string): KeptPreview => find(planId, id),
    /** Keeps what was written to be looked through, and lets go of what is no longer needed. */
    committed: (id: string, preview: KeptPreview): void => {
      const until = now() + KEPT_FOR_MS
      kept.set(id, { ...preview, drafts: [], remember: [], until, committed: true })
    },
    /** How many are kept. */
    count: (): number => {
      forgetOld()
      return kept.size
    },
    forget: (planId: string, id: string): void => {
      if (kept.get(id)?.planId === planId) kept.delete(id)
    },
  }
}
