import { DomainError } from '#shared/domain/errors.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import type { ImportPlan } from '#shared/keyword-import/plan-import.ts'

export type KeptPreview = {
  planId: string
  /** The plan's sequence that `plan` was made for. */
  seq: number
  drafts: KeywordDraft[]
  plan: ImportPlan
}

const KEPT_FOR_MS = 60 * 60 * 1_000
const MOST_KEPT = 4

export type ImportPreviews = ReturnType<typeof importPreviews>

/** Previews that wait for the person's yes: a few, for an hour, in memory only. */
export function importPreviews(now: () => number) {
  const kept = new Map<string, KeptPreview & { until: number }>()
  const forgetOld = () => {
    for (const [id, { until }] of kept) {
      if (until < now() || kept.size > MOST_KEPT) kept.delete(id)
    }
  }
  return {
    keep: (id: string, preview: KeptPreview): void => {
      kept.set(id, { ...preview, until: now() + KEPT_FOR_MS })
      forgetOld()
    },
    /** @throws DomainError NOT_FOUND */
    of: (planId: string, id: string): KeptPreview => {
      forgetOld()
      const preview = kept.get(id)
      if (preview?.planId === planId) return preview
      throw new DomainError('NOT_FOUND', { what: 'preview', id })
    },
    forget: (planId: string, id: string): void => {
      if (kept.get(id)?.planId === planId) kept.delete(id)
    },
  }
}
