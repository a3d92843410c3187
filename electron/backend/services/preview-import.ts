import type { z } from 'zod'
import type {
  ImportFileReport,
  ImportPreview,
  importProgressSchema,
} from '#shared/contract/imports.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { CancelSignal } from '#shared/keyword-import/breathe.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import type { ImportPlan } from '#shared/keyword-import/plan-import.ts'
import { readKeywordFile } from '#shared/keyword-import/read-file.ts'
import type { ActContext } from './act-context.ts'
import type { ImportPreviews } from './import-previews.ts'
import { planKeywordImport } from './plan-keyword-import.ts'
import { reportWhileRunning } from './report-while-running.ts'

export type ImportProgress = z.infer<typeof importProgressSchema>
type Refused = ImportPreview['refused'][number]

const ROWS_SHOWN = 500

/**
 * Reads files and says what importing them would do; writes nothing. A file that cannot be used is
 * named with its reason and stops no other.
 */
export async function* previewImport(
  context: ActContext & { previews: ImportPreviews },
  input: { files: readonly File[] },
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress | { type: 'preview'; preview: ImportPreview }, void, void> {
  const preview = yield* reportWhileRunning<ImportProgress, ImportPreview>(
    async (report, cancel) => {
      const read = await readFiles(context, input.files, report, cancel)
      const { seq, plan } = await planKeywordImport(
        context,
        read.drafts,
        (progress) => report({ type: 'progress', file: '', ...progress }),
        cancel,
      )
      const previewId = context.newId()
      const { planId } = context.store
      context.previews.keep(previewId, { planId, seq, plan, drafts: read.drafts })
      return previewOf(previewId, read.files, read.refused, plan)
    },
    signal,
  )
  yield { type: 'preview', preview }
}

async function readFiles(
  { today }: ActContext,
  files: readonly File[],
  report: (progress: ImportProgress) => void,
  signal: CancelSignal,
): Promise<{ files: ImportFileReport[]; refused: Refused[]; drafts: KeywordDraft[] }> {
  const read = { files: [] as ImportFileReport[], refused: [] as Refused[] }
  const drafts: KeywordDraft[] = []
  for (const file of files) {
    const { name } = file
    try {
      const given = { name, bytes: new Uint8Array(await file.arrayBuffer()), today: today() }
      const onProgress = neverBack((progress) =>
        report({ type: 'progress', file: name, ...progress }),
      )
      const found = await readKeywordFile(given, onProgress, signal)
      read.files.push(found.report)
      for (const draft of found.drafts) drafts.push(draft)
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'UNREADABLE_FILE') throw error
      const { reason, detail } = (error as DomainError<'UNREADABLE_FILE'>).data
      read.refused.push({ file: name, reason, detail })
    }
  }
  return { ...read, drafts }
}

type Step = Omit<ImportProgress, 'type' | 'file'>

/** Leaves out steps that fall behind one of their stage: looking twice at a file is one progress. */
function neverBack(report: (step: Step) => void): (step: Step) => void {
  const reached = new Map<string, number>()
  return (step) => {
    if (step.done < (reached.get(step.stage) ?? 0)) return
    reached.set(step.stage, step.done)
    report(step)
  }
}

function previewOf(
  previewId: string,
  files: ImportFileReport[],
  refused: Refused[],
  plan: ImportPlan,
): ImportPreview {
  const byMoment = { know: 0, go: 0, do: 0, buy: 0, unclear: 0 }
  for (const { moment } of plan.rows) byMoment[moment ?? 'unclear'] += 1
  return {
    previewId,
    files,
    refused,
    totals: {
      added: plan.added.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      leftOut: files.reduce((sum, { rows, keywords }) => sum + Math.max(0, rows - keywords), 0),
      topics: plan.newTopics.length,
      byMoment,
    },
    keywords: plan.rows.slice(0, ROWS_SHOWN),
  }
}
